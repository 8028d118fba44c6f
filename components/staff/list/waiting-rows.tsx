import type { RecordType } from '#lib/record-types.ts'
import { sortedBy } from '#lib/revision/list-query.ts'
import type { ChosenColumn } from './chosen-columns.ts'

const widths = ['w-11/12', 'w-4/5', 'w-full', 'w-3/5'] as const
const lines = [...'abcdefghijkl']

/** In the place of rows that are on their way: lines of their height, so that little moves when they come. Its list is inert: the page's head says that it comes. */
export function WaitingRows({ type, columns }: { type: RecordType; columns: readonly ChosenColumn[] }) {
  const shown = columns.filter((column) => column.shown).map(({ key }) => key)
  const cells = [...(sortedBy[type] === 'date' ? ['date'] : []), 'name', ...shown, 'acts']
  return lines.map((line, row) => (
    <tr key={line}>
      {cells.map((cell, column) => (
        <td key={cell} className="h-11">
          <span className={`block h-3 min-w-12 rounded-[2px] bg-rule ${widths[(row + column) % widths.length]}`} />
        </td>
      ))}
    </tr>
  ))
}
