import type { Area } from "../messages";

export const campaigns: Area<"campaigns"> = {
  title: "Campañas",
};
