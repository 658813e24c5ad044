import type { Area } from "../messages";

export const person: Area<"person"> = {
  title: "Persona",
};
