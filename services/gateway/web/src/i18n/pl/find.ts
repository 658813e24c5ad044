import type { Area } from "../messages";

export const find: Area<"find"> = {
  title: "Szukaj",
};
