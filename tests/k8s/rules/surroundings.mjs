// Rules for what stands beside the pods: secrets, the namespace, and what Prometheus and Grafana read.
import { containersOf, flagsOf, includes, podOf, same, wholeOf } from "./shared.mjs";

const kNotInANamespace = ["Namespace"];
const kSecretName = /PASSWORD|SECRET|TOKEN|DATABASE|KEY/;
const kSecretValue = /:\/\/[^/\s:@]+:[^/\s@]+@|PRIVATE KEY|^klk_/m;
// kubectl apply writes an object into an annotation of at most 256 KiB.
const kMaxAnnotation = 200_000;

// Secrets are made by hand and named here; the names are in docs/kubernetes.md.
export function secrets(rendered, complain) {
  const { facts } = rendered;
  for (const secret of rendered.of("Secret")) complain(secret, "kind", "no Secret is kept here, with values or without");
  for (const map of rendered.of("ConfigMap")) {
    for (const [key, value] of Object.entries(map.data ?? {})) if (kSecretValue.test(value)) complain(map, `data.${key}`, "holds what looks like a secret");
  }
  const documented = (workload, field, name, key) => {
    if (!facts.doc.includes(`secret generic ${name}`)) complain(workload, field, `docs/kubernetes.md does not make the secret ${name}`);
    else if (key !== undefined && !new RegExp(`secret generic ${name}\\b(?:(?!secret generic)[^])*?--from-(?:file|literal)=${key.replace(".", "\\.")}=`).test(facts.doc)) {
      complain(workload, field, `docs/kubernetes.md does not put ${key} into the secret ${name}`);
    }
  };
  for (const workload of rendered.workloads) {
    for (const { container, where } of containersOf(workload)) {
      if (kSecretValue.test((container.args ?? []).join("\n"))) complain(workload, `${where}.args`, "hold what looks like a secret");
      (container.env ?? []).forEach(({ name, value, valueFrom }, at) => {
        if (value !== undefined && (kSecretName.test(name) || kSecretValue.test(value))) {
          complain(workload, `${where}.env[${at}].value`, `${name} holds what looks like a secret`);
        }
        if (valueFrom?.secretKeyRef) documented(workload, `${where}.env[${at}]`, valueFrom.secretKeyRef.name, valueFrom.secretKeyRef.key);
      });
      (container.envFrom ?? []).forEach(({ configMapRef }, at) => {
        if (!configMapRef || !rendered.named("ConfigMap", configMapRef.name)) complain(workload, `${where}.envFrom[${at}]`, "is no ConfigMap of this overlay");
      });
      for (const { name, mountPath } of container.volumeMounts ?? []) {
        const secret = (podOf(workload).spec.volumes ?? []).find((volume) => volume.name === name)?.secret;
        if (secret === undefined) continue;
        const keys = flagsOf(container).filter(({ value }) => value?.startsWith(`${mountPath}/`)).map(({ value }) => value.slice(mountPath.length + 1));
        for (const key of keys) documented(workload, `${where}.args`, secret.secretName, key);
        if (keys.length === 0) complain(workload, `${where}.volumeMounts`, `no flag reads a file of the secret ${secret.secretName}`);
      }
    }
  }
}

// All lies in one namespace that takes only hardened pods, and can be found by one label.
export function namespaces(rendered, complain) {
  const spaces = rendered.of("Namespace");
  const name = spaces[0]?.metadata.name;
  for (const object of rendered.objects) {
    if (!kNotInANamespace.includes(object.kind) && object.metadata.namespace !== name) {
      complain(object, "metadata.namespace", `is ${object.metadata.namespace}, not ${name}`);
    }
    if (object.metadata.labels?.["app.kubernetes.io/part-of"] !== "openklout") complain(object, "metadata.labels", "lack app.kubernetes.io/part-of: openklout");
  }
  for (const space of spaces) {
    if (space.metadata.labels?.["pod-security.kubernetes.io/enforce"] !== "restricted") complain(space, "metadata.labels", "do not enforce restricted pods");
  }
  const account = rendered.named("ServiceAccount", "klout");
  if (account === undefined) complain(wholeOf(rendered), "ServiceAccount", "there is none of the name klout");
  else if (account.automountServiceAccountToken !== false) complain(account, "automountServiceAccountToken", "is not false");
  for (const kind of ["Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding"]) {
    for (const role of rendered.of(kind)) complain(role, "kind", "no program asks Kubernetes anything");
  }
}

// In prod, with a component or without, what Prometheus and Grafana need is there, and is what its source makes.
export function monitoring(rendered, complain) {
  if (rendered.overlay === "dev") return;
  const { facts } = rendered;
  const whole = wholeOf(rendered);
  const monitors = rendered.of("ServiceMonitor");
  for (const service of rendered.of("Service").filter(({ spec }) => spec.ports.some(({ name }) => name === "metrics"))) {
    const found = monitors.filter(({ spec }) => includes(service.metadata.labels, spec.selector.matchLabels) && spec.endpoints.some(({ port }) => port === "metrics"));
    if (found.length !== 1) complain(service, "metadata.labels", `${found.length} ServiceMonitors read it`);
  }
  for (const monitor of monitors) {
    const pod = { sourceLabels: ["__meta_kubernetes_pod_name"], targetLabel: "instance" };
    if (!monitor.spec.endpoints.every(({ relabelings = [] }) => relabelings.some((one) => same(one, pod)))) {
      complain(monitor, "spec.endpoints", "do not name pods in `instance`");
    }
    if (monitor.spec.jobLabel !== undefined) complain(monitor, "spec.jobLabel", "is set, but rules expect the service's name in `job`");
  }
  if (rendered.of("PrometheusRule").length !== 1) complain(whole, "PrometheusRule", "there is not exactly one");
  const shown = new Map(rendered.of("ConfigMap").filter(({ metadata }) => metadata.labels?.grafana_dashboard === "1")
    .flatMap((map) => Object.entries(map.data).map(([file, text]) => [file, { map, text }])));
  for (const [file, text] of facts.dashboards) {
    if (shown.get(file)?.text !== text) {
      complain(shown.get(file)?.map ?? whole, "data", `${file} is not k8s/monitoring/dashboards/${file}, or lacks the label of Grafana's sidecar`);
    }
  }
  for (const { map, text } of shown.values()) {
    if (JSON.stringify(text).length > kMaxAnnotation) complain(map, "data", "is more than kubectl apply can note down in an annotation");
  }
}
