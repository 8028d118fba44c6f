CREATE INDEX "Meeting_status_startEarliest_recordId_idx" ON "Meeting"("status", "startEarliest", "recordId");
