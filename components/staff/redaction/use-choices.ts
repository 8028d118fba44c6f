import { useState } from 'react'
import type { Preview } from '#lib/redaction/preview.ts'

/** What of the found an administrator leaves as it is, and which files go. Everything goes at first, and each file that holds the words. */
export function useChoices(preview: Preview) {
  const { records, people, looseFiles } = preview
  const [leftRecords, setLeftRecords] = useState<ReadonlySet<string>>(new Set())
  const [leftPeople, setLeftPeople] = useState<ReadonlySet<string>>(
    () => new Set(people.filter(({ own }) => own).map(({ id }) => id)),
  )
  const [files, setFiles] = useState<ReadonlySet<string>>(() => {
    const all = [...records.flatMap((record) => record.files), ...looseFiles]
    return new Set(all.filter(({ holds }) => holds === 'yes' || holds === 'name').map(({ id }) => id))
  })
  const going = records.filter(({ id }) => !leftRecords.has(id))
  const offered = [...going.flatMap((record) => record.files), ...looseFiles]
  const [chosen, kept] = [offered.filter(({ id }) => files.has(id)), offered.filter(({ id }) => !files.has(id))]
  const ids = (all: readonly { id: string }[]) => [...new Set(all.map(({ id }) => id))]
  return {
    goesRecord: (id: string) => !leftRecords.has(id),
    setRecord: (id: string, goes: boolean) => setLeftRecords(withOrWithout(leftRecords, id, !goes)),
    goesPerson: (id: string) => !leftPeople.has(id),
    setPerson: (id: string, goes: boolean) => setLeftPeople(withOrWithout(leftPeople, id, !goes)),
    files,
    setFile: (id: string, goes: boolean) => setFiles(withOrWithout(files, id, goes)),
    counts: { records: going.length, people: people.length - leftPeople.size, files: ids(chosen).length },
    leave: {
      records: [...leftRecords],
      people: [...leftPeople],
      files: ids(kept.filter(({ holds }) => holds === 'yes')),
    },
    chosenFiles: ids(chosen),
  }
}

function withOrWithout(set: ReadonlySet<string>, id: string, is: boolean): Set<string> {
  const other = new Set(set)
  if (is) other.add(id)
  else other.delete(id)
  return other
}
