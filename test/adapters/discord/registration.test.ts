import { ApplicationCommandType } from "discord.js"
import { describe, expect, it } from "vitest"
import { commands } from "../../../commands/index.ts"
import { discordRegistration, isRegistered } from "../../../src/adapters/discord/registration.ts"

/** What Discord sends back: its own fields added, false and empty ones left out. */
function asHeld(registration: readonly object[]): unknown[] {
  return JSON.parse(JSON.stringify(registration), (_, value) => value).map(
    (command: Record<string, unknown>, i: number) => ({
      ...command,
      id: String(i),
      version: "1",
      options: (command["options"] as { required?: boolean }[] | undefined)?.map(({ required, ...option }) => ({
        ...option,
        ...(required ? { required } : {}),
      })),
    }),
  )
}

describe("the Discord registration", () => {
  it("keeps Discord's limits", () => {
    const registration = discordRegistration(commands)
    expect(registration.length).toBeLessThanOrEqual(100)
    for (const command of registration) {
      if (command.type !== ApplicationCommandType.ChatInput) continue
      const { name, description = "", options = [] } = command
      expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u)
      expect(name).toBe(name.toLowerCase())
      expect(description.length).toBeLessThanOrEqual(100)
      expect(options.length).toBeLessThanOrEqual(25)
      let sum = name.length + description.length
      for (const option of options) {
        expect(option.name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u)
        expect(option.description.length).toBeLessThanOrEqual(100)
        sum += option.name.length + option.description.length
      }
      expect(sum).toBeLessThanOrEqual(8000)
      const required = options.map((option) => option.required === true)
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)))
    }
  })

  it("knows whether Discord holds it already", () => {
    const registration = discordRegistration(commands)
    expect(isRegistered(registration, asHeld(registration))).toBe(true)
    expect(isRegistered(registration, asHeld(registration).reverse())).toBe(true)
    expect(isRegistered(registration, asHeld(registration).slice(1))).toBe(false)
    const [first, ...others] = asHeld(registration)
    expect(isRegistered(registration, [{ ...(first as object), description: "Other." }, ...others])).toBe(false)
    expect(isRegistered(registration, [])).toBe(false)
  })
})
