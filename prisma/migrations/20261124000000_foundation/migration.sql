-- Extensions are trusted: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS "unaccent";
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'editor', 'focalPoint', 'viewer');

-- CreateEnum
CREATE TYPE "UserStatus" AS ENUM ('invited', 'active', 'deactivated', 'system');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('setUp', 'invitation', 'passwordReset');

-- CreateEnum
CREATE TYPE "MeetingKind" AS ENUM ('plenary', 'ministerial', 'technical', 'workshop', 'focalPoints', 'groupOfFriends', 'consular', 'coordination', 'externalEvent', 'unknown');

-- CreateEnum
CREATE TYPE "Modality" AS ENUM ('inPerson', 'virtual', 'hybrid', 'unknown');

-- CreateEnum
CREATE TYPE "MeetingStatus" AS ENUM ('planned', 'held', 'postponed', 'cancelled');

-- CreateEnum
CREATE TYPE "ParticipantCapacity" AS ENUM ('member', 'observer', 'guest', 'organizer', 'unknown');

-- CreateEnum
CREATE TYPE "WorkingGroupKind" AS ENUM ('workingGroup', 'steeringCommittee', 'adHoc');

-- CreateEnum
CREATE TYPE "StateKind" AS ENUM ('state', 'territory');

-- CreateEnum
CREATE TYPE "RecordType" AS ENUM ('meeting', 'workingGroup', 'thematicArea', 'state');

-- CreateEnum
CREATE TYPE "Lifecycle" AS ENUM ('neverPublished', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "RevisionAct" AS ENUM ('change', 'withdraw');

-- CreateEnum
CREATE TYPE "RevisionState" AS ENUM ('draft', 'submitted', 'returned', 'published', 'rejected', 'discarded');

-- CreateEnum
CREATE TYPE "Work" AS ENUM ('none', 'draft', 'submitted', 'returned');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "status" "UserStatus" NOT NULL DEFAULT 'invited',
    "passwordHash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'es',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mandate" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "from" CHAR(10) NOT NULL,
    "to" CHAR(10),

    CONSTRAINT "Mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" CHAR(64) NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "tokenHash" CHAR(64) NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "key" TEXT NOT NULL,
    "windowStart" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Refusal" (
    "actor" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,
    "objectId" TEXT NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Refusal_pkey" PRIMARY KEY ("actor","act","hour")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "objectType" TEXT NOT NULL,
    "objectId" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "previousHash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "recordId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "title" JSONB NOT NULL,
    "kind" "MeetingKind" NOT NULL,
    "modality" "Modality" NOT NULL,
    "status" "MeetingStatus" NOT NULL,
    "start" TEXT NOT NULL,
    "startEarliest" CHAR(10) NOT NULL,
    "startLatest" CHAR(10) NOT NULL,
    "end" TEXT NOT NULL,
    "endEarliest" CHAR(10) NOT NULL,
    "endLatest" CHAR(10) NOT NULL,
    "city" JSONB NOT NULL,
    "country" TEXT NOT NULL,
    "venue" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "agenda" JSONB NOT NULL,
    "outcomes" JSONB NOT NULL,
    "corrections" JSONB NOT NULL,
    "sources" JSONB NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "MeetingHost" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "MeetingHost_pkey" PRIMARY KEY ("meetingId","id")
);

-- CreateTable
CREATE TABLE "MeetingParticipant" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "capacity" "ParticipantCapacity" NOT NULL,
    "headCount" INTEGER,
    "position" INTEGER NOT NULL,

    CONSTRAINT "MeetingParticipant_pkey" PRIMARY KEY ("meetingId","id")
);

-- CreateTable
CREATE TABLE "MeetingTheme" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "themeId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "MeetingTheme_pkey" PRIMARY KEY ("meetingId","id")
);

-- CreateTable
CREATE TABLE "MeetingWorkingGroup" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "workingGroupId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "MeetingWorkingGroup_pkey" PRIMARY KEY ("meetingId","id")
);

-- CreateTable
CREATE TABLE "WorkingGroup" (
    "recordId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "name" JSONB NOT NULL,
    "kind" "WorkingGroupKind" NOT NULL,
    "mandate" JSONB NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "sources" JSONB NOT NULL,

    CONSTRAINT "WorkingGroup_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "WorkingGroupLead" (
    "id" UUID NOT NULL,
    "workingGroupId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "WorkingGroupLead_pkey" PRIMARY KEY ("workingGroupId","id")
);

-- CreateTable
CREATE TABLE "ThematicArea" (
    "recordId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "name" JSONB NOT NULL,
    "description" JSONB NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "sources" JSONB NOT NULL,

    CONSTRAINT "ThematicArea_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "State" (
    "recordId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "iso2" CHAR(2) NOT NULL,
    "kind" "StateKind" NOT NULL,
    "name" JSONB NOT NULL,
    "formalName" JSONB NOT NULL,
    "sortName" JSONB NOT NULL,
    "sources" JSONB NOT NULL,

    CONSTRAINT "State_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "Record" (
    "id" UUID NOT NULL,
    "type" "RecordType" NOT NULL,
    "lifecycle" "Lifecycle" NOT NULL DEFAULT 'neverPublished',
    "version" INTEGER NOT NULL DEFAULT 0,
    "slug" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "Record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "act" "RevisionAct" NOT NULL DEFAULT 'change',
    "state" "RevisionState" NOT NULL DEFAULT 'draft',
    "baseVersion" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "contentHash" CHAR(64) NOT NULL,
    "schemaVersion" INTEGER NOT NULL,
    "counter" INTEGER NOT NULL DEFAULT 0,
    "restores" INTEGER,
    "message" TEXT NOT NULL DEFAULT '',
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decision" TEXT NOT NULL DEFAULT '',
    "version" INTEGER,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "number" INTEGER NOT NULL,
    "recordId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "act" "RevisionAct" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "SlugAlias" (
    "type" "RecordType" NOT NULL,
    "slug" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SlugAlias_pkey" PRIMARY KEY ("type","slug")
);

-- CreateTable
CREATE TABLE "Withdrawal" (
    "recordId" UUID NOT NULL,
    "type" "RecordType" NOT NULL,
    "label" JSONB NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "withdrawnAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Withdrawal_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "recordId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "type" "RecordType" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "document" tsvector,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("recordId","locale")
);

-- CreateTable
CREATE TABLE "Listing" (
    "recordId" UUID NOT NULL,
    "type" "RecordType" NOT NULL,
    "lifecycle" "Lifecycle" NOT NULL DEFAULT 'neverPublished',
    "work" "Work" NOT NULL DEFAULT 'none',
    "label" JSONB NOT NULL,
    "publicLabel" JSONB,
    "text" TEXT NOT NULL,
    "publicText" TEXT NOT NULL DEFAULT '',
    "sortKey" TEXT NOT NULL,
    "parties" UUID[],
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Listing_pkey" PRIMARY KEY ("recordId")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Mandate_userId_idx" ON "Mandate"("userId");

-- CreateIndex
CREATE INDEX "Mandate_partyId_idx" ON "Mandate"("partyId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_createdAt_idx" ON "Session"("createdAt");

-- CreateIndex
CREATE INDEX "OneTimeLink_userId_idx" ON "OneTimeLink"("userId");

-- CreateIndex
CREATE INDEX "Attempt_windowStart_idx" ON "Attempt"("windowStart");

-- CreateIndex
CREATE INDEX "Refusal_lastAt_idx" ON "Refusal"("lastAt");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_hash_key" ON "AuditEntry"("hash");

-- CreateIndex
CREATE INDEX "AuditEntry_objectId_number_idx" ON "AuditEntry"("objectId", "number");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_number_idx" ON "AuditEntry"("actorId", "number");

-- CreateIndex
CREATE INDEX "AuditEntry_act_number_idx" ON "AuditEntry"("act", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_slug_key" ON "Meeting"("slug");

-- CreateIndex
CREATE INDEX "Meeting_startEarliest_recordId_idx" ON "Meeting"("startEarliest", "recordId");

-- CreateIndex
CREATE INDEX "Meeting_country_startEarliest_idx" ON "Meeting"("country", "startEarliest");

-- CreateIndex
CREATE INDEX "MeetingHost_partyId_idx" ON "MeetingHost"("partyId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingHost_meetingId_partyId_key" ON "MeetingHost"("meetingId", "partyId");

-- CreateIndex
CREATE INDEX "MeetingParticipant_partyId_idx" ON "MeetingParticipant"("partyId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingParticipant_meetingId_partyId_key" ON "MeetingParticipant"("meetingId", "partyId");

-- CreateIndex
CREATE INDEX "MeetingTheme_themeId_idx" ON "MeetingTheme"("themeId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingTheme_meetingId_themeId_key" ON "MeetingTheme"("meetingId", "themeId");

-- CreateIndex
CREATE INDEX "MeetingWorkingGroup_workingGroupId_idx" ON "MeetingWorkingGroup"("workingGroupId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingWorkingGroup_meetingId_workingGroupId_key" ON "MeetingWorkingGroup"("meetingId", "workingGroupId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkingGroup_slug_key" ON "WorkingGroup"("slug");

-- CreateIndex
CREATE INDEX "WorkingGroupLead_partyId_idx" ON "WorkingGroupLead"("partyId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkingGroupLead_workingGroupId_partyId_key" ON "WorkingGroupLead"("workingGroupId", "partyId");

-- CreateIndex
CREATE UNIQUE INDEX "ThematicArea_slug_key" ON "ThematicArea"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "State_slug_key" ON "State"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "State_iso2_key" ON "State"("iso2");

-- CreateIndex
CREATE INDEX "Record_createdById_idx" ON "Record"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Record_type_slug_key" ON "Record"("type", "slug");

-- CreateIndex
CREATE INDEX "Revision_recordId_state_updatedAt_idx" ON "Revision"("recordId", "state", "updatedAt");

-- CreateIndex
CREATE INDEX "Revision_authorId_state_updatedAt_idx" ON "Revision"("authorId", "state", "updatedAt");

-- CreateIndex
CREATE INDEX "Revision_state_submittedAt_idx" ON "Revision"("state", "submittedAt");

-- CreateIndex
CREATE INDEX "Revision_decidedById_idx" ON "Revision"("decidedById");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_recordId_version_key" ON "Revision"("recordId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_revisionId_key" ON "Publication"("revisionId");

-- CreateIndex
CREATE INDEX "Publication_actorId_idx" ON "Publication"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_recordId_version_key" ON "Publication"("recordId", "version");

-- CreateIndex
CREATE INDEX "SlugAlias_recordId_idx" ON "SlugAlias"("recordId");

-- CreateIndex
CREATE INDEX "SearchEntry_document_idx" ON "SearchEntry" USING GIN ("document");

-- CreateIndex
CREATE INDEX "SearchEntry_title_idx" ON "SearchEntry" USING GIN ("title" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Listing_type_sortKey_recordId_idx" ON "Listing"("type", "sortKey", "recordId");

-- CreateIndex
CREATE INDEX "Listing_type_updatedAt_recordId_idx" ON "Listing"("type", "updatedAt", "recordId");

-- CreateIndex
CREATE INDEX "Listing_type_work_sortKey_recordId_idx" ON "Listing"("type", "work", "sortKey", "recordId");

-- CreateIndex
CREATE INDEX "Listing_work_updatedAt_idx" ON "Listing"("work", "updatedAt");

-- CreateIndex
CREATE INDEX "Listing_text_idx" ON "Listing" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Listing_publicText_idx" ON "Listing" USING GIN ("publicText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Listing_parties_idx" ON "Listing" USING GIN ("parties");

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingHost" ADD CONSTRAINT "MeetingHost_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("recordId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingHost" ADD CONSTRAINT "MeetingHost_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingParticipant" ADD CONSTRAINT "MeetingParticipant_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("recordId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingParticipant" ADD CONSTRAINT "MeetingParticipant_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingTheme" ADD CONSTRAINT "MeetingTheme_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("recordId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingTheme" ADD CONSTRAINT "MeetingTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingWorkingGroup" ADD CONSTRAINT "MeetingWorkingGroup_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("recordId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingWorkingGroup" ADD CONSTRAINT "MeetingWorkingGroup_workingGroupId_fkey" FOREIGN KEY ("workingGroupId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkingGroup" ADD CONSTRAINT "WorkingGroup_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkingGroupLead" ADD CONSTRAINT "WorkingGroupLead_workingGroupId_fkey" FOREIGN KEY ("workingGroupId") REFERENCES "WorkingGroup"("recordId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkingGroupLead" ADD CONSTRAINT "WorkingGroupLead_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThematicArea" ADD CONSTRAINT "ThematicArea_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "State" ADD CONSTRAINT "State_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlugAlias" ADD CONSTRAINT "SlugAlias_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Withdrawal" ADD CONSTRAINT "Withdrawal_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What Prisma's schema language cannot say.

-- Checks that hold whoever writes.
ALTER TABLE "Record"
  ADD CONSTRAINT "Record_version_check" CHECK ("version" >= 0),
  ADD CONSTRAINT "Record_lifecycle_check" CHECK (("lifecycle" = 'neverPublished') = ("version" = 0));
ALTER TABLE "Revision"
  ADD CONSTRAINT "Revision_hash_check" CHECK ("contentHash" = encode(sha256(convert_to("content", 'UTF8')), 'hex')),
  ADD CONSTRAINT "Revision_version_check" CHECK (("state" = 'published') = ("version" IS NOT NULL)),
  ADD CONSTRAINT "Revision_base_check" CHECK ("baseVersion" >= 0 AND ("version" IS NULL OR "version" > "baseVersion"));
ALTER TABLE "Publication"
  ADD CONSTRAINT "Publication_number_check" CHECK ("number" > 0 AND "version" > 0);
ALTER TABLE "SearchEntry"
  ADD CONSTRAINT "SearchEntry_locale_check" CHECK ("locale" IN ('es', 'en', 'pt'));
ALTER TABLE "State"
  ADD CONSTRAINT "State_iso2_check" CHECK ("iso2" ~ '^[A-Z]{2}$');
ALTER TABLE "Meeting"
  ADD CONSTRAINT "Meeting_days_check" CHECK ("startEarliest" <= "startLatest" AND "endEarliest" <= "endLatest" AND "startEarliest" <= "endLatest"),
  ADD CONSTRAINT "Meeting_country_check" CHECK ("country" ~ '^([A-Z]{2})?$');
ALTER TABLE "MeetingParticipant"
  ADD CONSTRAINT "MeetingParticipant_headCount_check" CHECK ("headCount" >= 0);
ALTER TABLE "User"
  ADD CONSTRAINT "User_email_check" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "User_locale_check" CHECK ("locale" IN ('es', 'en', 'pt')),
  ADD CONSTRAINT "User_password_check" CHECK ("status" <> 'system' OR "passwordHash" IS NULL);
ALTER TABLE "Mandate"
  ADD CONSTRAINT "Mandate_days_check" CHECK ("from" ~ '^\d{4}-\d\d-\d\d$' AND ("to" IS NULL OR ("to" ~ '^\d{4}-\d\d-\d\d$' AND "to" >= "from")));

-- The audit trail and the publication sequence only grow. ALWAYS: also where a session pretends to be a replica.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of "%" is refused: it only grows', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER "AuditEntry_rows_stay" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditEntry_table_stays" BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Publication_rows_stay" BEFORE UPDATE OR DELETE ON "Publication" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Publication_table_stays" BEFORE TRUNCATE ON "Publication" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "AuditEntry" ENABLE ALWAYS TRIGGER "AuditEntry_rows_stay";
ALTER TABLE "AuditEntry" ENABLE ALWAYS TRIGGER "AuditEntry_table_stays";
ALTER TABLE "Publication" ENABLE ALWAYS TRIGGER "Publication_rows_stay";
ALTER TABLE "Publication" ENABLE ALWAYS TRIGGER "Publication_table_stays";

-- Every server process learns of a publication as it commits; the front also asks once a second.
CREATE FUNCTION tell_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('publication', NEW."number"::text);
  RETURN NULL;
END
$$;
CREATE TRIGGER "Publication_told" AFTER INSERT ON "Publication" FOR EACH ROW EXECUTE FUNCTION tell_publication();

-- Search. Words are compared without accents and in lower case.
CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, $1));

-- The stemmers: words come in plain already, so that only the stem is left to take. Portuguese plurals in -ões, -ãos and -ães lose
-- their tilde in plain(), which the stemmer needs to see them; they are folded to the singular first.
CREATE FUNCTION search_fold(locale text, words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE WHEN locale = 'pt' THEN regexp_replace(plain(words), '(oes|aos|aes)\M', 'ao', 'g') ELSE plain(words) END;
CREATE FUNCTION search_language(locale text) RETURNS regconfig LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE locale WHEN 'es' THEN 'pg_catalog.spanish'::regconfig WHEN 'pt' THEN 'pg_catalog.portuguese'::regconfig ELSE 'pg_catalog.english'::regconfig END;
CREATE FUNCTION search_document(locale text, title text, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN setweight(to_tsvector(search_language(locale), search_fold(locale, title)), 'A') || setweight(to_tsvector(search_language(locale), search_fold(locale, body)), 'B');

CREATE FUNCTION fill_search_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."document" := search_document(NEW."locale", NEW."title", NEW."body");
  RETURN NEW;
END
$$;
CREATE TRIGGER "SearchEntry_document" BEFORE INSERT OR UPDATE ON "SearchEntry" FOR EACH ROW EXECUTE FUNCTION fill_search_document();
