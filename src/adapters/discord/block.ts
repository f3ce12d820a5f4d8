import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
} from "discord-api-types/v10"
import type { ClaimPart, Part } from "../../chat/reply.ts"

/** A file that goes with a page; a component refers to it as `attachment://name`. */
export type PageFile = {
  readonly name: string
  readonly alt: string | null
  readonly data: () => Promise<Uint8Array>
}

/** What is never split over two pages: one claim with its citation, one chunk of a table, one notice. */
export type Block = {
  readonly component: APIMessageTopLevelComponent
  readonly files: readonly PageFile[]
  /** The quotes it shows. */
  readonly claims: readonly ClaimPart[]
  /** What it is part of; null for what stands round a page. */
  readonly part: Part | null
  /** A heading: not to stand last on a page. */
  readonly leads: boolean
}

export type Cost = { readonly components: number; readonly text: number; readonly files: number }

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>

export function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content }
}

export function block(component: APIMessageTopLevelComponent, more: Partial<Omit<Block, "component">> = {}): Block {
  return { component, files: [], claims: [], part: null, leads: false, ...more }
}

export function costOf({ component, files }: Block): Cost {
  return { ...componentCost(component), files: files.length }
}

/** Counts a component with everything nested in it, as Discord does. */
export function componentCost(component: APIMessageTopLevelComponent | APIComponentInContainer): {
  components: number
  text: number
} {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return { components: 1, text: component.content.length }
    case ComponentType.ActionRow:
      return { components: 1 + component.components.length, text: 0 }
    case ComponentType.Container: {
      const inside = component.components.map(componentCost)
      return {
        components: 1 + inside.reduce((sum, cost) => sum + cost.components, 0),
        text: inside.reduce((sum, cost) => sum + cost.text, 0),
      }
    }
    case ComponentType.Section:
      return {
        components: 2 + component.components.length,
        text: component.components.reduce((sum, text) => sum + text.content.length, 0),
      }
    default:
      return { components: 1, text: 0 }
  }
}
