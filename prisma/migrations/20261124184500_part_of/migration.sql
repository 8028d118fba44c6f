ALTER TABLE "Listing" ADD COLUMN "partOf" UUID;

CREATE INDEX "Listing_partOf_sortKey_recordId_idx" ON "Listing"("partOf", "sortKey", "recordId");

-- What there is already: the meeting that a document is published under, and before that the one that its newest draft names.
UPDATE "Listing" l SET "partOf" = (
  SELECT nullif(v."content"::jsonb ->> 'adoptedAt', '')::uuid
  FROM "Revision" v JOIN "Record" r ON r."id" = v."recordId"
  WHERE v."recordId" = l."recordId"
    AND CASE WHEN r."version" > 0 THEN v."version" = r."version" ELSE v."state" IN ('draft', 'submitted', 'returned') END
  ORDER BY v."updatedAt" DESC LIMIT 1
) WHERE l."type" = 'document';
