'use client'
import { type ReactNode, useEffect, useState } from 'react'
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import type { ControlProps } from './field-frame.tsx'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import { useWords } from './language.tsx'
import { useFound } from './use-found.ts'

export interface Option {
  id: string
  name: string
  /** After the name, such as a code or a state. */
  note?: ReactNode
}

/**
 * A text field that finds: words typed into it are looked up, and one of what was found is chosen. Leaving it with words that
 * choose nothing brings the chosen name back; emptying it takes the choice away. Its arrow lists what no words at all find.
 */
export function ComboBox({
  control,
  load,
  chosen,
  onChoose,
  onLeave,
}: {
  /** From the frame around it, whose label names it. */
  control: ControlProps
  /** Looks words up; the same function from one render to the next. */
  load: (words: string) => Promise<readonly Option[]>
  /** Null where nothing is chosen, always so where a choice is only handed on. */
  chosen: Option | null
  onChoose: (option: Option | null) => void
  onLeave?: () => void
}) {
  const t = useWords()
  const { options, state, ask } = useFound(load)
  // Null while nothing is being typed: then it shows what is chosen, also where that changes from outside.
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? chosen?.name ?? ''

  // A choice that is only handed on stands for one render: React Aria closes its list when it sees the value change.
  const [passing, setPassing] = useState<string | null>(null)
  useEffect(() => {
    if (passing !== null) setPassing(null)
  }, [passing])

  // React Aria would close the list whenever the page scrolls, as browsers do to keep the caret in view, and phones for their keyboard.
  // It hangs on the page and moves with it, so that it may stay until the field itself closes it.
  const [isOpen, setOpen] = useState(false)

  const settle = (key: string | number | null) => {
    const option = options.find(({ id }) => id === key)
    setTyped(null)
    if (!option || option.id === chosen?.id) return
    setPassing(option.id)
    onChoose(option)
  }
  return (
    <AriaComboBox
      items={options}
      value={chosen?.id ?? passing}
      onChange={settle}
      inputValue={text}
      onInputChange={(words) => {
        if (words === text) return
        setTyped(words)
        ask(words)
        if (words === '' && chosen) onChoose(null)
      }}
      onOpenChange={(open, cause) => {
        setOpen(open)
        if (open && cause !== 'input') ask('', { atOnce: true })
      }}
      onBlur={() => {
        setTyped(null)
        onLeave?.()
      }}
      allowsEmptyCollection
      validationBehavior="aria"
      isInvalid={control['aria-invalid'] === true}
      isRequired={control['aria-required'] === true}
      id={control.id}
      aria-labelledby={`${control.id}-label`}
      {...(control['aria-describedby'] ? { 'aria-describedby': control['aria-describedby'] } : {})}
    >
      <div className="relative">
        <Input className={`control ${chosen ? 'pe-20! pointer-coarse:pe-24!' : 'pe-11! pointer-coarse:pe-12!'}`} />
        <div className="absolute inset-y-0 end-0.5 flex items-center">
          {chosen && (
            <IconButton
              slot={null}
              icon="close"
              label={t('form.removeNamed', { name: chosen.name })}
              onPress={() => {
                setTyped(null)
                onChoose(null)
              }}
            />
          )}
          <AriaButton
            aria-label={t('form.showAll')}
            className="inline-flex size-9 cursor-pointer items-center justify-center text-muted hover:text-ink pointer-coarse:size-11"
          >
            <Icon name="open" />
          </AriaButton>
        </div>
      </div>
      <Popover
        isOpen={isOpen}
        offset={2}
        className="w-(--trigger-width) rounded-[2px] border border-control bg-ground shadow-float"
      >
        <ListBox<Option>
          className="max-h-80 overflow-y-auto py-1 outline-none"
          renderEmptyState={() => <p className="px-4 py-2 text-muted">{t(`form.found.${state}`)}</p>}
        >
          {({ id, name, note }) => (
            <ListBoxItem id={id} textValue={name} className="entry">
              {name}
              {note && <span className="text-muted"> · {note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
