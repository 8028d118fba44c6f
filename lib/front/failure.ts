/** What was asked for cannot be had now, but may be had soon: the database is away, or too much is asked at once. Answered by 503. */
export class Unavailable extends Error {}

/** Rendering went wrong by itself, and would again. Answered by 500. */
export class RenderFailed extends Error {}
