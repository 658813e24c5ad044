import type { Messages } from "../messages";
import { attacks } from "./attacks";
import { campaigns } from "./campaigns";
import { common } from "./common";
import { find } from "./find";
import { me } from "./me";
import { modelChange } from "./model_change";
import { operate } from "./operate";
import { person } from "./person";

export const es: Messages = { common, find, person, me, campaigns, operate, attacks, modelChange };
