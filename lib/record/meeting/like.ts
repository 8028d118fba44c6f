import { type MeetingContent, meeting } from './schema.ts'

/**
 * What a new meeting takes over from one like it: what it is, where, who and about what. What belongs to the one occasion (dates, round,
 * head counts, texts, corrections, sources, address, note) begins anew, and so do the ids of what its lists hold.
 */
export function meetingLike(content: MeetingContent): MeetingContent {
  const { title, kind, modality, city, country, venue } = content
  const afresh = <Item extends object>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, id: crypto.randomUUID() }))
  return {
    ...meeting.empty(),
    ...structuredClone({ title, kind, modality, city, country, venue }),
    hosts: afresh(content.hosts),
    participants: afresh(content.participants).map((participant) => ({ ...participant, headCount: null })),
    themes: afresh(content.themes),
    workingGroups: afresh(content.workingGroups),
  }
}
