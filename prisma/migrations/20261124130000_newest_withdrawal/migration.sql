CREATE INDEX "Publication_act_number_idx" ON "Publication"("act", "number");
