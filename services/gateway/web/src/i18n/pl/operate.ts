import type { Area } from "../messages";

export const operate: Area<"operate"> = {
  title: "Obsługa",
};
