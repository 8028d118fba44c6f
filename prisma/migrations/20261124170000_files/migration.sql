-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "files" JSONB NOT NULL DEFAULT '[]';

-- Those that are published have none: from here on each publication says it itself.
ALTER TABLE "Document" ALTER COLUMN "files" DROP DEFAULT;

-- CreateTable
CREATE TABLE "FileObject" (
    "id" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "bytes" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "uploadedById" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "releasedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FileObject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RevisionFile" (
    "revisionId" UUID NOT NULL,
    "fileId" UUID NOT NULL,

    CONSTRAINT "RevisionFile_pkey" PRIMARY KEY ("revisionId","fileId")
);

-- CreateIndex
CREATE INDEX "FileObject_releasedAt_idx" ON "FileObject"("releasedAt");

-- CreateIndex
CREATE INDEX "FileObject_uploadedById_releasedAt_idx" ON "FileObject"("uploadedById", "releasedAt");

-- CreateIndex
CREATE INDEX "RevisionFile_fileId_idx" ON "RevisionFile"("fileId");

-- AddForeignKey
ALTER TABLE "FileObject" ADD CONSTRAINT "FileObject_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionFile" ADD CONSTRAINT "RevisionFile_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionFile" ADD CONSTRAINT "RevisionFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "FileObject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
