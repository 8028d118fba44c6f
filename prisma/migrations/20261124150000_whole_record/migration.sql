-- CreateEnum
CREATE TYPE "OrganizationKind" AS ENUM ('un', 'intergovernmental', 'financialInstitution', 'regionalBloc', 'redCrossMovement', 'platform', 'ngo', 'academia', 'private', 'unknown');

-- CreateEnum
CREATE TYPE "MembershipRole" AS ENUM ('member', 'observer', 'participatingOrganization', 'unknown');

-- CreateEnum
CREATE TYPE "MembershipStatus" AS ENUM ('active', 'pending', 'suspended', 'withdrawn', 'unknown');

-- CreateEnum
CREATE TYPE "Answer" AS ENUM ('yes', 'no', 'unknown');

-- CreateEnum
CREATE TYPE "PresidencyKind" AS ENUM ('chair', 'coChair');

-- CreateEnum
CREATE TYPE "TermState" AS ENUM ('designated', 'acting', 'extended', 'handedOver', 'unknown');

-- CreateEnum
CREATE TYPE "DocumentType" AS ENUM ('declaration', 'jointDeclaration', 'planOfAction', 'roadMap', 'conceptNote', 'agenda', 'minutes', 'report', 'termsOfReference', 'press');

-- CreateEnum
CREATE TYPE "ContactKind" AS ENUM ('contact', 'focalPoint');

-- CreateEnum
CREATE TYPE "LinkCategory" AS ENUM ('documents', 'website', 'related');

-- CreateEnum
CREATE TYPE "ProcessKind" AS ENUM ('regionalConsultativeProcess', 'interregionalForum', 'globalProcess', 'unknown');

-- CreateEnum
CREATE TYPE "Knowledge" AS ENUM ('unknown', 'none', 'list');

-- CreateEnum
CREATE TYPE "ProfileList" AS ENUM ('associatedWith', 'themes', 'pastChairs', 'workingGroups');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('public', 'members', 'secretariat');

-- AlterEnum
ALTER TYPE "RecordType" ADD VALUE 'presidency';
ALTER TYPE "RecordType" ADD VALUE 'round';
ALTER TYPE "RecordType" ADD VALUE 'document';
ALTER TYPE "RecordType" ADD VALUE 'membership';
ALTER TYPE "RecordType" ADD VALUE 'organization';
ALTER TYPE "RecordType" ADD VALUE 'contact';
ALTER TYPE "RecordType" ADD VALUE 'link';
ALTER TYPE "RecordType" ADD VALUE 'processProfile';

-- AlterTable
ALTER TABLE "Listing" ADD COLUMN     "audience" "Audience" NOT NULL DEFAULT 'public';

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "roundId" UUID,
ADD COLUMN     "statusChanges" JSONB NOT NULL DEFAULT '[]';

-- Of those that are published none was put off: from here on each publication says it itself.
ALTER TABLE "Meeting" ALTER COLUMN "statusChanges" DROP DEFAULT;

-- AlterTable
ALTER TABLE "Record" ADD COLUMN     "audience" "Audience" NOT NULL DEFAULT 'public';

-- CreateTable
CREATE TABLE "WorkingGroupTheme" (
    "id" UUID NOT NULL,
    "workingGroupId" UUID NOT NULL,
    "themeId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "WorkingGroupTheme_pkey" PRIMARY KEY ("workingGroupId","id")
);

-- CreateTable
CREATE TABLE "Organization" (
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "name" JSONB NOT NULL,
    "acronym" JSONB NOT NULL,
    "kind" "OrganizationKind" NOT NULL,
    "sources" JSONB NOT NULL,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "Membership" (
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "partyId" UUID NOT NULL,
    "role" "MembershipRole" NOT NULL,
    "status" "MembershipStatus" NOT NULL,
    "founding" "Answer" NOT NULL,
    "friend" "Answer" NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "sources" JSONB NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "Round" (
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "number" INTEGER NOT NULL,
    "chapter" JSONB NOT NULL,
    "hostId" UUID,
    "opened" TEXT NOT NULL,
    "closed" TEXT NOT NULL,
    "sources" JSONB NOT NULL,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "Presidency" (
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "partyId" UUID NOT NULL,
    "kind" "PresidencyKind" NOT NULL,
    "announced" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "state" "TermState" NOT NULL,
    "sources" JSONB NOT NULL,

    CONSTRAINT "Presidency_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "PresidencyRound" (
    "id" UUID NOT NULL,
    "presidencyId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "PresidencyRound_pkey" PRIMARY KEY ("presidencyId","id")
);

-- CreateTable
CREATE TABLE "Document" (
    "recordId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "title" JSONB NOT NULL,
    "type" "DocumentType" NOT NULL,
    "symbol" TEXT NOT NULL,
    "adoptedAtId" UUID,
    "adoptedOn" TEXT NOT NULL,
    "adoptedEarliest" TEXT NOT NULL,
    "links" JSONB NOT NULL,
    "embargo" TEXT NOT NULL,
    "sources" JSONB NOT NULL,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "DocumentTheme" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "themeId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "DocumentTheme_pkey" PRIMARY KEY ("documentId","id")
);

-- CreateTable
CREATE TABLE "DocumentWorkingGroup" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "workingGroupId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "DocumentWorkingGroup_pkey" PRIMARY KEY ("documentId","id")
);

-- CreateTable
CREATE TABLE "DocumentSupersedes" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "supersededId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "DocumentSupersedes_pkey" PRIMARY KEY ("documentId","id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "kind" "ContactKind" NOT NULL,
    "role" JSONB NOT NULL,
    "person" TEXT NOT NULL,
    "partyId" UUID,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "office" JSONB NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "sources" JSONB NOT NULL,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "ContactOrganization" (
    "id" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ContactOrganization_pkey" PRIMARY KEY ("contactId","id")
);

-- CreateTable
CREATE TABLE "Link" (
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "label" JSONB NOT NULL,
    "url" TEXT NOT NULL,
    "category" "LinkCategory" NOT NULL,
    "sources" JSONB NOT NULL,

    CONSTRAINT "Link_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "ProcessProfile" (
    "recordId" UUID NOT NULL,
    "one" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "name" JSONB NOT NULL,
    "kind" "ProcessKind" NOT NULL,
    "regions" JSONB NOT NULL,
    "established" TEXT NOT NULL,
    "formalAssociation" "Knowledge" NOT NULL,
    "summary" JSONB NOT NULL,
    "objectives" JSONB NOT NULL,
    "secretariat" JSONB NOT NULL,
    "declaredMembers" INTEGER,
    "declaredFounders" INTEGER,
    "foundersNote" JSONB NOT NULL,
    "memberOrganizations" "Knowledge" NOT NULL,
    "friendsLabel" JSONB NOT NULL,
    "observerOrganizations" "Knowledge" NOT NULL,
    "organizationsLabel" JSONB NOT NULL,
    "website" "Knowledge" NOT NULL,
    "relatedLinks" "Knowledge" NOT NULL,
    "originalLanguage" TEXT NOT NULL,
    "sources" JSONB NOT NULL,

    CONSTRAINT "ProcessProfile_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "ProcessProfileEntry" (
    "id" UUID NOT NULL,
    "profileId" UUID NOT NULL,
    "list" "ProfileList" NOT NULL,
    "recordId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ProcessProfileEntry_pkey" PRIMARY KEY ("profileId","list","id")
);

-- CreateIndex
CREATE INDEX "WorkingGroupTheme_themeId_idx" ON "WorkingGroupTheme"("themeId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkingGroupTheme_workingGroupId_themeId_key" ON "WorkingGroupTheme"("workingGroupId", "themeId");

-- CreateIndex
CREATE INDEX "Membership_partyId_idx" ON "Membership"("partyId");

-- CreateIndex
CREATE UNIQUE INDEX "Round_number_key" ON "Round"("number");

-- CreateIndex
CREATE INDEX "Round_hostId_idx" ON "Round"("hostId");

-- CreateIndex
CREATE INDEX "Presidency_partyId_idx" ON "Presidency"("partyId");

-- CreateIndex
CREATE INDEX "PresidencyRound_roundId_idx" ON "PresidencyRound"("roundId");

-- CreateIndex
CREATE UNIQUE INDEX "PresidencyRound_presidencyId_roundId_key" ON "PresidencyRound"("presidencyId", "roundId");

-- CreateIndex
CREATE UNIQUE INDEX "Document_slug_key" ON "Document"("slug");

-- CreateIndex
CREATE INDEX "Document_adoptedEarliest_recordId_idx" ON "Document"("adoptedEarliest", "recordId");

-- CreateIndex
CREATE INDEX "Document_type_adoptedEarliest_recordId_idx" ON "Document"("type", "adoptedEarliest", "recordId");

-- CreateIndex
CREATE INDEX "Document_adoptedAtId_idx" ON "Document"("adoptedAtId");

-- CreateIndex
CREATE INDEX "DocumentTheme_themeId_idx" ON "DocumentTheme"("themeId");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentTheme_documentId_themeId_key" ON "DocumentTheme"("documentId", "themeId");

-- CreateIndex
CREATE INDEX "DocumentWorkingGroup_workingGroupId_idx" ON "DocumentWorkingGroup"("workingGroupId");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentWorkingGroup_documentId_workingGroupId_key" ON "DocumentWorkingGroup"("documentId", "workingGroupId");

-- CreateIndex
CREATE INDEX "DocumentSupersedes_supersededId_idx" ON "DocumentSupersedes"("supersededId");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentSupersedes_documentId_supersededId_key" ON "DocumentSupersedes"("documentId", "supersededId");

-- CreateIndex
CREATE INDEX "Contact_partyId_idx" ON "Contact"("partyId");

-- CreateIndex
CREATE INDEX "ContactOrganization_organizationId_idx" ON "ContactOrganization"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "ContactOrganization_contactId_organizationId_key" ON "ContactOrganization"("contactId", "organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "ProcessProfile_one_key" ON "ProcessProfile"("one");

-- CreateIndex
CREATE INDEX "ProcessProfileEntry_recordId_idx" ON "ProcessProfileEntry"("recordId");

-- CreateIndex
CREATE UNIQUE INDEX "ProcessProfileEntry_profileId_list_recordId_key" ON "ProcessProfileEntry"("profileId", "list", "recordId");

-- CreateIndex
CREATE INDEX "Meeting_roundId_startEarliest_idx" ON "Meeting"("roundId", "startEarliest");

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkingGroupTheme" ADD CONSTRAINT "WorkingGroupTheme_workingGroupId_fkey" FOREIGN KEY ("workingGroupId") REFERENCES "WorkingGroup"("recordId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkingGroupTheme" ADD CONSTRAINT "WorkingGroupTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presidency" ADD CONSTRAINT "Presidency_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presidency" ADD CONSTRAINT "Presidency_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PresidencyRound" ADD CONSTRAINT "PresidencyRound_presidencyId_fkey" FOREIGN KEY ("presidencyId") REFERENCES "Presidency"("recordId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PresidencyRound" ADD CONSTRAINT "PresidencyRound_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_adoptedAtId_fkey" FOREIGN KEY ("adoptedAtId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentTheme" ADD CONSTRAINT "DocumentTheme_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("recordId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentTheme" ADD CONSTRAINT "DocumentTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentWorkingGroup" ADD CONSTRAINT "DocumentWorkingGroup_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("recordId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentWorkingGroup" ADD CONSTRAINT "DocumentWorkingGroup_workingGroupId_fkey" FOREIGN KEY ("workingGroupId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentSupersedes" ADD CONSTRAINT "DocumentSupersedes_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("recordId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentSupersedes" ADD CONSTRAINT "DocumentSupersedes_supersededId_fkey" FOREIGN KEY ("supersededId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactOrganization" ADD CONSTRAINT "ContactOrganization_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("recordId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactOrganization" ADD CONSTRAINT "ContactOrganization_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcessProfile" ADD CONSTRAINT "ProcessProfile_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcessProfileEntry" ADD CONSTRAINT "ProcessProfileEntry_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "ProcessProfile"("recordId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcessProfileEntry" ADD CONSTRAINT "ProcessProfileEntry_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


