import type { Content } from '#lib/content/definition.ts'
import type { RecordType } from '#lib/record-types.ts'
import type { ContentByType } from './definitions.ts'
import { meetingLike } from './meeting/like.ts'

/** What a new record takes over from one like it, for the types whose records resemble each other. */
const likes = { meeting: meetingLike } satisfies { [T in RecordType]?: (content: ContentByType[T]) => ContentByType[T] }

type WithLikes = keyof typeof likes

/** Whether a new record of the type can begin from one that there is. */
export const hasLikes = (type: RecordType): type is WithLikes => type in likes

/** The content of a new record that is like one of that content. */
export const likeOf = (type: WithLikes, content: Content): Content =>
  likes[type](content as ContentByType[WithLikes]) as Content
