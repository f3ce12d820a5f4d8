/** A unit of measure: how many of the dimension's base unit it is. */
export type Measure = { readonly dimension: string; readonly size: number }

// dimension, base unit: length m, area m², volume l, mass kg, speed m/s, time s, power W, energy J, data B, temperature °C,
// angle °, pressure Pa. One line a dimension: `size = names`.
const TABLE: Readonly<Record<string, readonly string[]>> = {
  length: [
    "0.001 = mm millimetre millimeter",
    "0.01 = cm centimetre centimeter",
    "1 = metre meter m",
    "1000 = km kilometre kilometer",
    "1609.344 = mile mi",
    "1852 = nautical-mile nm",
    "0.3048 = foot feet ft",
    "0.9144 = yard yd",
    "0.0254 = inch inches",
    "1.8288 = fathom",
  ],
  area: [
    "1 = square-metre square-meter sqm m2 m²",
    "1000000 = square-kilometre square-kilometer km2 km²",
    "2589988 = square-mile",
    "0.09290304 = square-foot square-feet sqft",
    "10000 = hectare ha",
    "4046.86 = acre",
  ],
  volume: [
    "1 = litre liter",
    "0.001 = ml millilitre milliliter",
    "1000 = cubic-metre cubic-meter m3 m³",
    "3.785 = gallon",
    "0.568 = pint",
    "158.987 = barrel",
    "28.317 = cubic-foot cubic-feet",
  ],
  mass: [
    "0.001 = g gram gramme",
    "1 = kg kilogram kilogramme kilo",
    "1000 = tonne metric-ton",
    "907.185 = ton",
    "0.453592 = lb lbs",
    "6.35029 = stone",
    "0.0283495 = ounce oz",
    "0.000001 = mg milligram",
  ],
  speed: [
    "0.514444 = knot kt kts",
    "0.44704 = mph miles-per-hour miles-an-hour",
    "0.277778 = km/h kmh kph kilometres-per-hour kilometers-per-hour kilometres-an-hour kilometers-an-hour",
    "1 = m/s metres-per-second meters-per-second metres-a-second meters-a-second",
  ],
  time: [
    "1 = second sec",
    "60 = minute min",
    "3600 = hour hr",
    "86400 = day",
    "604800 = week",
    "1209600 = fortnight",
    "2629800 = month",
    "7889400 = quarter",
    "31557600 = year yr",
    "315576000 = decade",
    "3155760000 = century centuries",
  ],
  power: [
    "1 = watt w",
    "1000 = kilowatt kw",
    "1000000 = megawatt mw",
    "1000000000 = gigawatt gw",
    "745.7 = horsepower hp",
  ],
  energy: ["3600000 = kilowatt-hour kwh", "3600000000 = megawatt-hour mwh", "3600000000000 = gigawatt-hour gwh"],
  data: [
    "1000 = kilobyte kb",
    "1000000 = megabyte mb",
    "1000000000 = gigabyte gb",
    "1000000000000 = terabyte tb",
    "1000000000000000 = petabyte pb",
  ],
  temperature: ["1 = celsius °c degrees-celsius"],
  fahrenheit: ["1 = fahrenheit °f degrees-fahrenheit"],
  magnitude: ["1 = decibel db"],
  voltage: ["1 = volt", "1000 = kilovolt kv"],
  frequency: ["1 = hertz hz", "1000 = khz kilohertz", "1000000 = mhz megahertz", "1000000000 = ghz gigahertz"],
}

/** Unit names, singular, lower case, words joined by a hyphen. */
export const MEASURES: ReadonlyMap<string, Measure> = new Map(
  Object.entries(TABLE).flatMap(([dimension, lines]) =>
    lines.flatMap((line) => {
      const [size = "1", names = ""] = line.split(" = ")
      return names.split(" ").map((name): [string, Measure] => [name, { dimension, size: Number(size) }])
    }),
  ),
)

/** A unit as written (`nautical miles`, `km/h`, `Kilograms`), or undefined when the words are no unit. */
export function measureOf(words: string): Measure | undefined {
  const name = words
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/[\s-]+/g, "-")
  if (MEASURES.has(name) || name.length < 3) return MEASURES.get(name)
  return MEASURES.get(name.replace(/s$/, "")) ?? MEASURES.get(name.replace(/s(?=-)/g, "").replace(/s$/, ""))
}

/** Nouns that name a dimension, so that a table's `Speed` meets a sentence's `14 knots`. */
export const DIMENSION_NOUNS: Readonly<Record<string, string>> = {
  speed: "speed",
  velocity: "speed",
  pace: "speed",
  length: "length",
  height: "length",
  width: "length",
  depth: "length",
  distance: "length",
  range: "length",
  altitude: "length",
  elevation: "length",
  weight: "mass",
  mass: "mass",
  cargo: "mass",
  area: "area",
  size: "area",
  volume: "volume",
  duration: "time",
  time: "time",
  age: "time",
  term: "time",
  sentence: "time",
  temperature: "temperature",
  power: "power",
  output: "power",
  capacity: "power",
}
