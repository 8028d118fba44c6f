import account from './account.json' with { type: 'json' }
import attached from './attached.json' with { type: 'json' }
import clearance from './clearance.json' with { type: 'json' }
import download from './download.json' with { type: 'json' }
import editor from './editor.json' with { type: 'json' }
import field from './field.json' with { type: 'json' }
import file from './file.json' with { type: 'json' }
import filters from './filters.json' with { type: 'json' }
import form from './form.json' with { type: 'json' }
import front from './front.json' with { type: 'json' }
import list from './list.json' with { type: 'json' }
import meeting from './meeting.json' with { type: 'json' }
import problem from './problem.json' with { type: 'json' }
import reading from './reading.json' with { type: 'json' }
import redaction from './redaction.json' with { type: 'json' }
import review from './review.json' with { type: 'json' }
import search from './search.json' with { type: 'json' }
import staff from './staff.json' with { type: 'json' }
import terms from './terms.json' with { type: 'json' }

export const es = {
  account,
  attached,
  clearance,
  download,
  editor,
  field,
  file,
  filters,
  form,
  front,
  list,
  meeting,
  problem,
  reading,
  redaction,
  review,
  search,
  staff,
  terms,
}
