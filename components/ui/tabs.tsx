'use client'
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'

/** Panels of which one shows. A hidden one keeps what was typed into it. */
export function Tabs({
  label,
  tabs,
  selected,
  onSelect,
}: {
  label: string
  tabs: readonly { id: string; title: ReactNode; panel: ReactNode }[]
  selected: string
  onSelect: (id: string) => void
}) {
  return (
    <AriaTabs selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
      <TabList aria-label={label} className="flex flex-wrap gap-x-6 border-b border-rule">
        {tabs.map(({ id, title }) => (
          <Tab
            key={id}
            id={id}
            className="-mb-px min-h-10 cursor-pointer border-b-3 border-transparent py-2 forced-colors:border-[Canvas] text-muted data-[hovered]:text-ink data-[selected]:border-accent forced-colors:data-[selected]:border-[Highlight] data-[selected]:font-semibold data-[selected]:text-ink pointer-coarse:min-h-11"
          >
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, panel }) => (
        <TabPanel key={id} id={id} shouldForceMount className="py-5 data-[inert]:hidden">
          {panel}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
