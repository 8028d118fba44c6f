/** One choice of a filter form: a native select whose first option filters nothing. */
export function FilterSelect({
  name,
  label,
  value = '',
  any,
  options,
}: {
  name: string
  label: string
  value?: string | undefined
  any: string
  options: readonly { value: string; text: string }[]
}) {
  return (
    <label className="min-w-40 space-y-1 max-sm:grow">
      <span className="block text-sm font-semibold">{label}</span>
      <select name={name} defaultValue={value} className="control">
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  )
}
