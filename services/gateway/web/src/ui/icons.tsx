// Line icons, 16 units square, drawn in the text's colour. They never carry meaning alone: the button that holds one has a name.
import type { JSX } from "preact";

const paths = {
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.700 10.700 14 14",
  sun: "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1",
  moon: "M13.500 9.500A6 6 0 0 1 6.500 2.500a6 6 0 1 0 7 7Z",
  system: "M2 3h12v8H2zM6 14h4M8 11v3",
  close: "M3.500 3.500l9 9M12.500 3.500l-9 9",
  down: "M3.500 6 8 10.500 12.500 6",
  right: "M6 3.500 10.500 8 6 12.500",
  left: "M10 3.500 5.500 8 10 12.500",
  up: "M3.500 10 8 5.500 12.500 10",
  check: "M3 8.500 6.500 12 13 4.500",
  warning: "M8 2 14.500 13.500h-13ZM8 6.500v3.500M8 11.700v.300",
  info: "M8 14.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM8 7.500V11M8 5v.300",
  download: "M8 2v8M4.500 7 8 10.500 11.500 7M2.500 13.500h11",
  person: "M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.500 14a5.500 5.500 0 0 1 11 0",
  organisation: "M3 14V3h6v11M9 7h4v7M1.500 14h13M5 5.500h2M5 8h2M5 10.500h2",
  external: "M6 3H3v10h10v-3M9 2.500h4.500V7M13 3 7.500 8.500",
  flame: "M8 14.500c-2.800 0-4.500-1.900-4.500-4.300C3.500 7 6.500 6 6.500 2c2.500 1.200 3.500 3 3.500 4.700.600-.300 1-.900 1.200-1.700 1 1.300 1.800 3 1.800 5 0 2.600-2 4.500-5 4.500Z",
  sliders: "M2 4.500h7M12 4.500h2M2 11.500h2M7 11.500h7M10.500 3v3M5.500 10v3",
  copy: "M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3",
  plus: "M8 3v10M3 8h10",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, ...rest }: { name: IconName } & JSX.IntrinsicElements["svg"]) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false" {...rest}>
      <path d={paths[name]} />
    </svg>
  );
}
