-- A list of what is withdrawn or was never published must not walk through everything that is published.
CREATE INDEX "Listing_type_lifecycle_sortKey_recordId_idx" ON "Listing"("type", "lifecycle", "sortKey", "recordId");
