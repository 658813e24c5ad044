import type { Area } from "../messages";

export const me: Area<"me"> = {
  title: "Yo",
};
