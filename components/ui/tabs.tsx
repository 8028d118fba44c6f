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
      <TabList aria-label={label} className="flex gap-6 border-b border-rule">
        {tabs.map(({ id, title }) => (
          <Tab
            key={id}
            id={id}
            className="-mb-px cursor-pointer border-b-3 border-transparent py-2 data-[selected]:border-accent data-[selected]:font-semibold"
          >
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, panel }) => (
        <TabPanel key={id} id={id} shouldForceMount className="py-4 outline-none data-[inert]:hidden">
          {panel}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
