import { type Block, type Cost, costOf } from "./block.ts"
import { LIMITS } from "./limits.ts"

/** Kept free on every page: its title (1 component), its foot (1), its own four buttons (5), its contexts (2). */
const RESERVED: Cost = { components: 9, text: 700, files: 0 }

const NOTHING: Cost = { components: 0, text: 0, files: 0 }
const PAGE: Cost = {
  components: LIMITS.message.components - RESERVED.components,
  text: LIMITS.message.text - RESERVED.text,
  files: LIMITS.message.attachments,
}

/**
 * Blocks to pages, in order, no block split. `first` stands at the foot of page one, whatever the rest. A block that
 * leads (a heading) goes to the page of the block it leads.
 */
export function packed(blocks: readonly Block[], first: readonly Block[]): Block[][] {
  const pages: Block[][] = [[]]
  let spent = first.map(costOf).reduce(plus, NOTHING)
  for (const group of led(blocks)) {
    const cost = group.map(costOf).reduce(plus, NOTHING)
    const page = pages.at(-1)
    if (page && fits(plus(spent, cost))) {
      page.push(...group)
      spent = plus(spent, cost)
    } else {
      pages.push([...group])
      spent = cost
    }
  }
  return pages
}

/** Headings with what follows them, as long as one page holds them together. */
function led(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = []
  let open: Block[] = []
  for (const one of blocks) {
    if (open.length > 0 && !fits([...open, one].map(costOf).reduce(plus, NOTHING))) {
      groups.push(open)
      open = []
    }
    open.push(one)
    if (!one.leads) {
      groups.push(open)
      open = []
    }
  }
  return open.length > 0 ? [...groups, open] : groups
}

function plus(a: Cost, b: Cost): Cost {
  return { components: a.components + b.components, text: a.text + b.text, files: a.files + b.files }
}

function fits(cost: Cost): boolean {
  return cost.components <= PAGE.components && cost.text <= PAGE.text && cost.files <= PAGE.files
}
