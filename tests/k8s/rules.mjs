// Our rules for what k8s/ renders. Each is given the objects of one overlay and complains with the object, the field and what is wrong. check_rules.mjs plants a
// fault for each complaint in rules/: one that no planted fault calls forth fails that test.
import { addresses, arrows, ports, selectors } from "./rules/network.mjs";
import { hardened, images, probes, programs, resources, volumes } from "./rules/pods.mjs";
import { readers } from "./rules/readers.mjs";
import { autoscaling, budgets, spread, writers } from "./rules/scaling.mjs";
import { Rendered } from "./rules/shared.mjs";
import { monitoring, namespaces, secrets } from "./rules/surroundings.mjs";

export const kRules = {
  hardened, volumes, probes, resources, images, programs, ports, selectors, arrows, addresses, writers, readers, autoscaling, budgets, spread, secrets, namespaces, monitoring,
};

// All complaints of all rules: {rule, text, stack}; the stack says where it was made.
export function complaintsOf(overlay, objects, facts) {
  const rendered = new Rendered(overlay, objects, facts);
  const found = [];
  for (const [rule, check] of Object.entries(kRules)) {
    check(rendered, ({ kind, metadata }, field, what) => {
      found.push({ rule, text: `${overlay}: ${kind} ${metadata.name}: ${field}: ${what} [${rule}]`, stack: new Error().stack });
    });
  }
  return found;
}
