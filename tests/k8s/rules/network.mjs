// Rules for who reaches whom: ports, selectors, network policies, and the addresses that programs are told.
import { kArrows, kOutside, kPrivate } from "../arrows.mjs";
import { containersOf, flagsOf, includes, kListen, podOf, programOf, same, wholeOf } from "./shared.mjs";

// Flags whose address the program passes on, and does not ask.
const kOnlySaid = ["writer"];
const kAllowedPorts = ["grpc", "http", "metrics", "redis"];

// A port has one name and one number, wherever it stands.
export function ports(rendered, complain) {
  const { workloads } = rendered;
  for (const workload of workloads) {
    for (const { container, where } of containersOf(workload)) {
      const list = container.ports ?? [];
      list.forEach(({ name }, at) => {
        if (!kAllowedPorts.includes(name)) complain(workload, `${where}.ports[${at}].name`, `${name} is none of ${kAllowedPorts}`);
      });
      for (const { arg, name, value } of flagsOf(container)) {
        const called = name === "listen" && list.some((port) => port.name === "http") && programOf(container) === "klout-gateway" ? "http" : kListen[name];
        if (called === undefined) continue;
        const port = list.find((one) => one.name === called)?.containerPort;
        if (value !== `0.0.0.0:${port}`) complain(workload, `${where}.args`, `${arg} is not the port ${called}, ${port}`);
      }
    }
  }
  for (const service of rendered.of("Service")) {
    const targets = workloads.filter((workload) => includes(podOf(workload).metadata.labels, service.spec.selector)).flatMap(containersOf);
    service.spec.ports.forEach(({ name, port, targetPort }, at) => {
      const field = `spec.ports[${at}]`;
      const target = targets.flatMap(({ container }) => container.ports ?? []).find((one) => one.name === name);
      if (target === undefined) complain(service, `${field}.name`, `no container calls a port ${name}`);
      else if (target.containerPort !== port) complain(service, `${field}.port`, `${port} is ${target.containerPort} in the container`);
      if (targetPort !== name) complain(service, `${field}.targetPort`, `is ${targetPort}, not the name ${name}`);
    });
  }
}

// What is selected is there, once.
export function selectors(rendered, complain) {
  const { workloads } = rendered;
  for (const workload of workloads) {
    const { labels } = podOf(workload).metadata;
    if (!includes(labels, workload.spec.selector?.matchLabels) || !labels?.app) {
      complain(workload, "spec.selector", "does not match the pod's labels, with one of them `app`");
    }
    if (workload.kind === "StatefulSet" && !rendered.named("Service", workload.spec.serviceName)) {
      complain(workload, "spec.serviceName", `there is no Service ${workload.spec.serviceName}`);
    }
    if (!rendered.of("Service").some(({ spec }) => includes(labels, spec.selector))) complain(workload, "metadata.name", "no Service leads to it");
  }
  for (const service of rendered.of("Service")) {
    const found = workloads.filter((workload) => includes(podOf(workload).metadata.labels, service.spec.selector));
    if (found.length !== 1) complain(service, "spec.selector", `matches ${found.length} workloads`);
    const onlyGrpc = service.spec.ports.some(({ name }) => name === "grpc") && !service.spec.ports.some(({ name }) => name === "http");
    if (onlyGrpc && service.spec.clusterIP !== "None") complain(service, "spec.clusterIP", "is not None: gRPC keeps its connection, so nothing would be balanced");
    if (["NodePort", "LoadBalancer"].includes(service.spec.type)) complain(service, "spec.type", `${service.spec.type} opens a way round what ends TLS`);
  }
}

// Who a peer of a NetworkPolicy is; null: nobody whom the architecture knows.
function peerOf(peer) {
  if (peer.ipBlock) {
    const { cidr, except = [] } = peer.ipBlock;
    return kPrivate[cidr]?.every((range) => except.includes(range)) ? "internet" : null;
  }
  const labels = peer.podSelector?.matchLabels;
  if (labels === undefined || peer.podSelector.matchExpressions || Object.keys(labels).length !== 1) return null;
  const space = peer.namespaceSelector;
  if (same(space, { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } })) return same(labels, { "k8s-app": "kube-dns" }) ? "dns" : null;
  if (labels.app) return space === undefined ? labels.app : null;
  const [name, { anywhere } = {}] = Object.entries(kOutside).find(([, outside]) => same(outside.labels, labels)) ?? [];
  return name !== undefined && anywhere === same(space, {}) && (anywhere || space === undefined) ? name : null;
}

// Whose policy it is: `all`, a pod of the suite, or one outside that works in our namespace; undefined: nobody.
function ownerOf(policy, rendered) {
  const { podSelector } = policy.spec;
  if (same(podSelector, {})) return "all";
  const labels = podSelector.matchLabels ?? {};
  if (rendered.workloads.some((workload) => podOf(workload).metadata.labels.app === labels.app) && Object.keys(labels).length === 1) return labels.app;
  return Object.entries(kOutside).find(([, outside]) => same(outside.labels, labels) && !outside.anywhere)?.[0];
}

// Ends of arrows that an overlay must allow: `egress FROM -> TO:PORT`, `ingress FROM -> TO:PORT`. Those outside have theirs elsewhere.
function wantedEnds(overlay) {
  return new Set(kArrows[overlay].flatMap(([from, to, port]) => [
    ...(kOutside[from]?.anywhere ? [] : [`egress ${from} -> ${to}:${port}`]),
    ...(kOutside[to] || to === "internet" ? [] : [`ingress ${from} -> ${to}:${port}`]),
  ]));
}

// What one policy allows, as such ends, each with its field. Complains of what is open to all.
function endsOf(policy, owner, complain) {
  const ends = [];
  for (const [direction, type, side] of [["ingress", "Ingress", "from"], ["egress", "Egress", "to"]]) {
    const entries = policy.spec[direction] ?? [];
    if (entries.length > 0 && !policy.spec.policyTypes?.includes(type)) complain(policy, "spec.policyTypes", `lacks ${type}, so spec.${direction} says nothing`);
    entries.forEach((entry, at) => {
      const field = `spec.${direction}[${at}]`;
      if (!(entry[side]?.length > 0)) complain(policy, `${field}.${side}`, "is empty: all the world");
      if (!(entry.ports?.length > 0)) complain(policy, `${field}.ports`, "are missing: all ports");
      for (const peer of entry[side] ?? []) {
        const name = peerOf(peer);
        if (name === null) complain(policy, `${field}.${side}`, `${JSON.stringify(peer)} is nobody of the architecture, or reaches private addresses`);
        for (const { port, protocol = "TCP", endPort } of name === null ? [] : entry.ports ?? []) {
          const span = `${port}${endPort === undefined ? "" : `-${endPort}`}${protocol === "TCP" ? "" : ` ${protocol}`}`;
          ends.push({ field, end: direction === "ingress" ? `ingress ${name} -> ${owner}:${span}` : `egress ${owner} -> ${name}:${span}` });
        }
      }
    });
  }
  return ends;
}

// By default nothing may talk. What is allowed is an arrow of the architecture, and each arrow is allowed, at both ends; so are questions for names.
export function arrows(rendered, complain) {
  const policies = rendered.of("NetworkPolicy");
  const isClosed = ({ podSelector, policyTypes, ingress, egress }) =>
    same(podSelector, {}) && same([...policyTypes].sort(), ["Egress", "Ingress"]) && !ingress && !egress;
  if (!policies.some(({ spec }) => isClosed(spec))) {
    complain(wholeOf(rendered), "NetworkPolicy", "none forbids all: podSelector {}, and both directions with no entry");
  }
  const wanted = new Set([...wantedEnds(rendered.overlay), "egress all -> dns:53", "egress all -> dns:53 UDP"]);
  const found = new Set();
  for (const policy of policies) {
    const owner = ownerOf(policy, rendered);
    if (owner === undefined) complain(policy, "spec.podSelector", "selects nobody of the suite");
    for (const { field, end } of owner === undefined ? [] : endsOf(policy, owner, complain)) {
      if (!wanted.has(end)) complain(policy, field, `${end} is no arrow of the architecture`);
      found.add(end);
    }
  }
  for (const end of wanted) if (!found.has(end)) complain(wholeOf(rendered), "NetworkPolicy", `none allows ${end}`);
}

// Where a program is told to look for another, there is a Service, and an arrow.
export function addresses(rendered, complain) {
  for (const workload of rendered.workloads) {
    const { app } = podOf(workload).metadata.labels;
    for (const { container, where } of containersOf(workload)) {
      for (const { arg, name, value } of flagsOf(container)) {
        const [, host, port] = name in kListen || kOnlySaid.includes(name) ? [] : value?.match(/(?:^|=|\/\/\/)([a-z][\w.-]*):(\d+)$/) ?? [];
        if (host === undefined) continue;
        const service = rendered.named("Service", host);
        if (!service?.spec.ports.some((one) => one.port === Number(port))) complain(workload, `${where}.args`, `${arg}: there is no Service ${host} with that port`);
        else if (!kArrows[rendered.overlay].some(([from, to, at]) => from === app && to === service.spec.selector.app && at === Number(port))) {
          complain(workload, `${where}.args`, `${arg}: the architecture has no such arrow`);
        }
      }
    }
  }
}
