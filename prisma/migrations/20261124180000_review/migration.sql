-- CreateEnum
CREATE TYPE "StepKind" AS ENUM ('submit', 'recall', 'sendBack', 'reject', 'discard', 'publishPart', 'publish');

-- CreateTable
CREATE TABLE "RevisionStep" (
    "revisionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "StepKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "RevisionStep_pkey" PRIMARY KEY ("revisionId","number")
);

-- CreateTable
CREATE TABLE "Setting" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "fourEyes" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PreviewLink" (
    "tokenHash" CHAR(64) NOT NULL,
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "contentHash" CHAR(64) NOT NULL,
    "reader" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "lastReadAt" TIMESTAMPTZ(3),

    CONSTRAINT "PreviewLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Clearance" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "contentHash" CHAR(64) NOT NULL,
    "clearedBy" TEXT NOT NULL,
    "on" CHAR(10) NOT NULL,
    "evidence" TEXT NOT NULL,
    "notedById" UUID NOT NULL,
    "notedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Clearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Redaction" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "Redaction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RevisionStep_actorId_idx" ON "RevisionStep"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "PreviewLink_id_key" ON "PreviewLink"("id");

-- CreateIndex
CREATE INDEX "PreviewLink_revisionId_createdAt_idx" ON "PreviewLink"("revisionId", "createdAt");

-- CreateIndex
CREATE INDEX "PreviewLink_createdById_idx" ON "PreviewLink"("createdById");

-- CreateIndex
CREATE INDEX "Clearance_revisionId_notedAt_idx" ON "Clearance"("revisionId", "notedAt");

-- CreateIndex
CREATE INDEX "Clearance_notedById_idx" ON "Clearance"("notedById");

-- CreateIndex
CREATE INDEX "Redaction_at_idx" ON "Redaction"("at");

-- CreateIndex
CREATE INDEX "Redaction_actorId_idx" ON "Redaction"("actorId");

-- AddForeignKey
ALTER TABLE "RevisionStep" ADD CONSTRAINT "RevisionStep_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionStep" ADD CONSTRAINT "RevisionStep_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clearance" ADD CONSTRAINT "Clearance_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clearance" ADD CONSTRAINT "Clearance_notedById_fkey" FOREIGN KEY ("notedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Redaction" ADD CONSTRAINT "Redaction_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- At most one row.
ALTER TABLE "Setting" ADD CONSTRAINT "Setting_one_row" CHECK ("id" = 1);

-- What is known of the steps taken before they were kept: the latest of each kind.
INSERT INTO "RevisionStep" ("revisionId", "number", "kind", "at", "actorId", "message")
SELECT "id", 1, 'submit', "submittedAt", "authorId", "message" FROM "Revision" WHERE "submittedAt" IS NOT NULL;
INSERT INTO "RevisionStep" ("revisionId", "number", "kind", "at", "actorId", "message")
SELECT
  "id",
  CASE WHEN "submittedAt" IS NULL THEN 1 ELSE 2 END,
  (CASE "state" WHEN 'published' THEN 'publish' WHEN 'returned' THEN 'sendBack' ELSE 'reject' END)::"StepKind",
  "decidedAt",
  "decidedById",
  "decision"
FROM "Revision" WHERE "decidedAt" IS NOT NULL AND "decidedById" IS NOT NULL AND "state" IN ('published', 'returned', 'rejected');
