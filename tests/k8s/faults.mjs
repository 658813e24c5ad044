// Faults that check_rules.mjs plants, one at least for each complaint in rules/.

// A fault: `rule` must find it in `overlay`, and say `text`. `plant` is given the objects by kind and name, the overlay's list, and the facts.
export const kFaults = [];
const fault = (rule, overlay, text, plant) => kFaults.push({ rule, overlay, text, plant });
const inProd = (rule, text, plant) => fault(rule, "prod", text, plant);

const kReaders = "scoring-readers";

const podOf = (object) => object.spec.template.spec;
const first = (object) => podOf(object).containers[0];
const inPod = (rule, text, change) => inProd(rule, text, ({ object }) => change(podOf(object("Deployment", "klout-topics"))));
const inTopics = (rule, text, change) => inProd(rule, text, ({ object }) => change(first(object("Deployment", "klout-topics"))));
const inScoring = (rule, text, change) => inProd(rule, text, ({ object }) => change(first(object("StatefulSet", "klout-scoring"))));
const inGateway = (rule, text, change) => inProd(rule, text, ({ object }) => change(first(object("Deployment", "klout-gateway"))));
const setArg = (container, from, to) => { container.args = container.args.map((arg) => (arg.startsWith(`--${from}=`) ? to : arg)); };

inPod("hardened", "Deployment klout-topics: spec.template.spec.automountServiceAccountToken", (pod) => { delete pod.automountServiceAccountToken; });
inPod("hardened", "spec.template.spec.enableServiceLinks", (pod) => { pod.enableServiceLinks = true; });
inPod("hardened", "spec.template.spec.serviceAccountName", (pod) => { pod.serviceAccountName = "default"; });
for (const field of ["hostNetwork", "hostPID", "hostIPC"]) inPod("hardened", `spec.template.spec.${field}`, (pod) => { pod[field] = true; });
inPod("hardened", "spec.template.spec.securityContext.runAsNonRoot", (pod) => { pod.securityContext.runAsNonRoot = false; });
inPod("hardened", "spec.template.spec.securityContext.runAsUser", (pod) => { pod.securityContext.runAsUser = 0; });
inPod("hardened", "spec.template.spec.securityContext.fsGroup", (pod) => { delete pod.securityContext.fsGroup; });
inPod("hardened", "spec.template.spec.securityContext.seccompProfile.type", (pod) => { pod.securityContext.seccompProfile.type = "Unconfined"; });
inPod("hardened", "spec.template.spec.securityContext.runAsNonRoot", (pod) => { delete pod.securityContext; });
inTopics("hardened", "containers[0].securityContext.allowPrivilegeEscalation", (container) => { delete container.securityContext.allowPrivilegeEscalation; });
inTopics("hardened", "containers[0].securityContext.readOnlyRootFilesystem", (container) => { container.securityContext.readOnlyRootFilesystem = false; });
inTopics("hardened", "containers[0].securityContext.capabilities", (container) => { container.securityContext.capabilities.add = ["NET_BIND_SERVICE"]; });
inTopics("hardened", "containers[0].securityContext.privileged", (container) => { container.securityContext.privileged = true; });
inPod("hardened", "initContainers[0].securityContext.readOnlyRootFilesystem", (pod) => { pod.initContainers = [{ name: "init", image: "klout:0.1.0" }]; });

inPod("volumes", "spec.template.spec.volumes[0]: is of the kind hostPath", (pod) => { pod.volumes = [{ name: "host", hostPath: { path: "/" } }]; });
inPod("volumes", "volumes[0].emptyDir.sizeLimit", (pod) => { pod.volumes = [{ name: "tmp", emptyDir: {} }]; });
inProd("volumes", "StatefulSet klout-connector: spec.template.spec.volumes[0].secret.defaultMode", ({ object }) => {
  podOf(object("StatefulSet", "klout-connector")).volumes[0].secret.defaultMode = 0o444;
});
inTopics("volumes", "volumeMounts[0].name: lost is no volume", (container) => { container.volumeMounts = [{ name: "lost", mountPath: "/lost" }]; });
inProd("volumes", "volumeMounts[1].readOnly", ({ object }) => { delete first(object("StatefulSet", "klout-connector")).volumeMounts[1].readOnly; });
inScoring("volumes", "--data_dir=/data lies on no volume", (container) => { container.volumeMounts = []; });

inTopics("probes", "containers[0].startupProbe: is missing", (container) => { delete container.startupProbe; });
inTopics("probes", "containers[0].readinessProbe: does not ask grpc.health.v1", (container) => { container.readinessProbe = { tcpSocket: { port: "grpc" } }; });
inTopics("probes", "containers[0].livenessProbe.grpc.port: 7411", (container) => { container.livenessProbe.grpc.port = 7411; });
inTopics("probes", "readinessProbe.grpc.service: no proto has klout.topics.v1.Topics", (container) => {
  container.readinessProbe.grpc.service = "klout.topics.v1.Topics";
});
inTopics("probes", "readinessProbe.grpc.service: is missing", (container) => { delete container.readinessProbe.grpc.service; });
inGateway("probes", "readinessProbe: does not ask the port http", (container) => { container.readinessProbe = { tcpSocket: { port: "http" } }; });

inTopics("resources", "resources.requests.cpu: is missing", (container) => { delete container.resources.requests.cpu; });
inTopics("resources", "resources.limits.memory: is missing", (container) => { delete container.resources.limits; });
inTopics("resources", "resources.limits.memory: 128Mi is less", (container) => { container.resources.limits.memory = "128Mi"; });

for (const image of ["klout", "klout:latest", "klout:0.1", "registry:5000/klout"]) {
  inTopics("images", `containers[0].image: ${image} is not pinned`, (container) => { container.image = image; });
}
inTopics("images", "klout:9.9.9 is not 0.1.0", (container) => { container.image = "registry.example:5000/klout:9.9.9"; });
inTopics("images", "imagePullPolicy: is Always", (container) => { container.imagePullPolicy = "Always"; });

fault("programs", "prod", "overlay prod: programs: are klout-connector,klout-gateway,klout-perks,klout-scoring,redis-server", ({ objects, object }) => {
  objects.splice(objects.indexOf(object("Deployment", "klout-topics")), 1);
});
inTopics("programs", "command: klout-topic is no program", (container) => { container.command = ["klout-topic"]; });
inProd("programs", "k8s/Dockerfile does not build klout-topics", ({ facts: known }) => { known.built.delete("klout-topics"); });
inTopics("programs", "klout-topics has no flag --redis=x", (container) => { container.args.push("--redis=x"); });
fault("programs", "dev", "klout up has no flag --topics=x", ({ object }) => { first(object("StatefulSet", "klout")).args.push("--topics=x"); });
inTopics("programs", "--threads has no value", (container) => { setArg(container, "threads", "--threads"); });
inTopics("programs", "give a flag twice", (container) => { container.args.push("--threads=3"); });
inGateway("programs", "klout-gateway reads no KLOUT_SECRET", (container) => { container.env.push({ name: "KLOUT_SECRET", value: "x" }); });
inProd("programs", "klout-gateway reads no KLOUT_PROXY", ({ objects }) => {
  objects.find(({ kind, metadata }) => kind === "ConfigMap" && metadata.name.startsWith("klout-gateway")).data.KLOUT_PROXY = "1";
});
inGateway("programs", "KLOUT_DATABASE is overruled by --database=sqlite", (container) => { container.args.push("--database=sqlite"); });

inTopics("ports", "ports[0].name: rpc is none of", (container) => { container.ports[0].name = "rpc"; });
inTopics("ports", "--listen=127.0.0.1:7410 is not the port grpc", (container) => { setArg(container, "listen", "--listen=127.0.0.1:7410"); });
inGateway("ports", "--listen=0.0.0.0:7441 is not the port http", (container) => { setArg(container, "listen", "--listen=0.0.0.0:7441"); });
inProd("ports", "Service klout-topics: spec.ports[0].name: no container", ({ object }) => { object("Service", "klout-topics").spec.ports[0].name = "http"; });
inProd("ports", "Service klout-topics: spec.ports[0].port: 7419 is 7410", ({ object }) => { object("Service", "klout-topics").spec.ports[0].port = 7419; });
inProd("ports", "Service klout-topics: spec.ports[0].targetPort", ({ object }) => { object("Service", "klout-topics").spec.ports[0].targetPort = 7410; });

inProd("selectors", "Deployment klout-topics: spec.selector", ({ object }) => {
  object("Deployment", "klout-topics").spec.selector.matchLabels.app = "topics";
});
inProd("selectors", "StatefulSet klout-scoring: spec.serviceName", ({ object }) => { object("StatefulSet", "klout-scoring").spec.serviceName = "scoring"; });
inProd("selectors", "Deployment klout-redis: metadata.name: no Service", ({ objects, object }) => {
  objects.splice(objects.indexOf(object("Service", "klout-redis")), 1);
});
inProd("selectors", "Service klout-topics: spec.selector: matches 0", ({ object }) => { object("Service", "klout-topics").spec.selector = { app: "topics" }; });
inProd("selectors", "Service klout-topics: spec.clusterIP", ({ object }) => { delete object("Service", "klout-topics").spec.clusterIP; });
inProd("selectors", "Service klout-gateway: spec.type", ({ object }) => { object("Service", "klout-gateway").spec.type = "LoadBalancer"; });

const inPolicy = (text, name, change) => inProd("arrows", text, ({ object }) => change(object("NetworkPolicy", name).spec));
inProd("arrows", "overlay prod: NetworkPolicy: none forbids all", ({ objects, object }) => {
  objects.splice(objects.indexOf(object("NetworkPolicy", "default-deny")), 1);
});
inPolicy("overlay prod: NetworkPolicy: none forbids all", "default-deny", (spec) => { spec.policyTypes = ["Ingress"]; });
inPolicy("overlay prod: NetworkPolicy: none forbids all", "default-deny", (spec) => { spec.ingress = [{}]; });
inPolicy("NetworkPolicy default-deny: spec.ingress[0].from: is empty", "default-deny", (spec) => { spec.ingress = [{}]; });
inPolicy("NetworkPolicy topics: spec.podSelector: selects nobody", "topics", (spec) => { spec.podSelector.matchLabels.app = "topics"; });
inPolicy("NetworkPolicy connector: spec.policyTypes: lacks Egress", "connector", (spec) => { spec.policyTypes = ["Ingress"]; });
inPolicy("NetworkPolicy topics: spec.ingress[0].ports: are missing", "topics", (spec) => { delete spec.ingress[0].ports; });
inPolicy("NetworkPolicy topics: spec.ingress[0].from: {\"podSelector\":{}}", "topics", (spec) => { spec.ingress[0].from = [{ podSelector: {} }]; });
inPolicy("is nobody of the architecture", "topics", (spec) => { spec.ingress[0].from[0].namespaceSelector = {}; });
inPolicy("or reaches private addresses", "connector", (spec) => {
  const { ipBlock } = spec.egress.flatMap(({ to }) => to).find((peer) => peer.ipBlock?.cidr === "0.0.0.0/0");
  ipBlock.except = ipBlock.except.filter((range) => range !== "169.254.0.0/16");
});
inPolicy("NetworkPolicy topics: spec.ingress[0]: ingress klout-perks -> klout-topics:7410", "topics", (spec) => {
  spec.ingress[0].from[0].podSelector.matchLabels.app = "klout-perks";
});
inPolicy("ingress klout-connector -> klout-topics:7410-7419 is no arrow", "topics", (spec) => { spec.ingress[0].ports[0].endPort = 7419; });
inPolicy("ingress klout-connector -> klout-topics:7411", "topics", (spec) => { spec.ingress[0].ports[0].port = 7411; });
inPolicy("egress klout-redis -> klout-scoring:7400 is no arrow", "redis", (spec) => {
  spec.egress = [{ to: [{ podSelector: { matchLabels: { app: "klout-scoring" } } }], ports: [{ port: 7400 }] }];
});
inPolicy("ingress klout-connector -> klout-topics:7410 UDP is no arrow", "topics", (spec) => { spec.ingress[0].ports[0].protocol = "UDP"; });
inPolicy("overlay prod: NetworkPolicy: none allows ingress klout-connector -> klout-topics:7410", "topics", (spec) => { spec.ingress.shift(); });
inPolicy("overlay prod: NetworkPolicy: none allows egress klout-perks -> klout-scoring:7400", "perks", (spec) => { spec.egress.shift(); });
fault("arrows", "dev", "overlay dev: NetworkPolicy: none allows egress klout -> internet:443", ({ object }) => {
  object("NetworkPolicy", "klout").spec.egress = [];
});
inProd("arrows", "none allows egress all -> dns:53 UDP", ({ objects, object }) => { objects.splice(objects.indexOf(object("NetworkPolicy", "dns")), 1); });

inGateway("addresses", "--perks=dns:///klout-perk:7430: there is no Service", (container) => { setArg(container, "perks", "--perks=dns:///klout-perk:7430"); });
inGateway("addresses", "--perks=dns:///klout-perks:7431: the architecture has no such arrow", (container) => {
  setArg(container, "perks", "--perks=dns:///klout-perks:7431");
});
inScoring("addresses", "--redis=klout-redis:6380: there is no Service", (container) => { setArg(container, "redis", "--redis=klout-redis:6380"); });

inProd("writers", "StatefulSet klout-scoring: spec.replicas: is 2", ({ object }) => { object("StatefulSet", "klout-scoring").spec.replicas = 2; });
inProd("writers", "StatefulSet klout-scoring: spec.volumeClaimTemplates", ({ object }) => {
  delete object("StatefulSet", "klout-scoring").spec.volumeClaimTemplates;
});
inTopics("writers", "Deployment klout-topics: kind: is not StatefulSet", (container) => { container.args.push("--data_dir=/data"); });
inProd("writers", "StatefulSet klout-topics: kind: is StatefulSet, but", ({ object }) => { object("Deployment", "klout-topics").kind = "StatefulSet"; });

const kReader = "klout-scoring-reader";
const inReaders = (rule, text, change) => fault(rule, kReaders, text, (planted) => change(first(planted.object("Deployment", kReader)), planted));
inReaders("readers", "klout-scoring: 0 write the log", (_, { object }) => { first(object("StatefulSet", "klout-scoring")).args.push("--role=reader"); });
inReaders("readers", "containers[0].image: is not the writer's", (container) => { container.image = "registry.example/klout:0.1.0"; });
inReaders("readers", "--public_accounts is not the writer's, all", (_, { object }) => { first(object("StatefulSet", "klout-scoring")).args.push("--public_accounts=all"); });
inReaders("readers", "--fact_log_file is not the writer's", (container) => { setArg(container, "fact_log_file", "--fact_log_file=/secrets/other"); });
inReaders("readers", "only a log on ClickHouse has readers", (container) => { container.args = container.args.filter((arg) => !arg.startsWith("--fact_log_file=")); });
inReaders("readers", "the writer has no secret klout-readers", (_, { object }) => { podOf(object("Deployment", kReader)).volumes[1].secret.secretName = "klout-readers"; });
inReaders("readers", "the data folder is no emptyDir", (_, { object }) => { podOf(object("Deployment", kReader)).volumes[0] = { name: "data", configMap: { name: "data" } }; });
inReaders("readers", "--writer names no Service", (container) => { setArg(container, "writer", `--writer=${kReader}:7400`); });
inReaders("addresses", "--scoring=dns:///klout-scoring-reader:7400: the architecture has no such arrow", (_, { object }) => {
  setArg(first(object("Deployment", "klout-gateway")), "scoring", "--scoring=dns:///klout-scoring-reader:7400");
});
inReaders("arrows", "ingress klout-perks -> klout-scoring:7400 is no arrow", (_, { object }) => {
  object("NetworkPolicy", "scoring").spec.ingress[0].from[0].podSelector.matchLabels.app = "klout-perks";
});
inReaders("arrows", "none allows egress klout-scoring-reader -> clickhouse:8123", (_, { object }) => { object("NetworkPolicy", "scoring-reader").spec.egress.pop(); });
inReaders("programs", "are klout-connector,klout-gateway,klout-perks,klout-scoring,klout-topics", (_, { objects, object }) => {
  objects.splice(objects.indexOf(object("Deployment", kReader)), 1);
});
for (const name of ["startupProbe", "livenessProbe"]) {
  inReaders("probes", `containers[0].${name}: of a reader does not ask for its metrics`, (container) => { container[name] = { grpc: { port: 7400 } }; });
}
inReaders("probes", "readinessProbe: does not ask grpc.health.v1", (container) => { container.readinessProbe = container.livenessProbe; });
inReaders("budgets", "klout-scoring-reader: metadata.name: has 0", (_, { objects, object }) => { objects.splice(objects.indexOf(object("PodDisruptionBudget", kReader)), 1); });
inReaders("monitoring", "Service klout-scoring-reader: metadata.labels: 0 ServiceMonitors", (_, { object }) => { object("Service", kReader).metadata.labels = { app: kReader }; });
inReaders("hardened", "Deployment klout-scoring-reader: spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem", (container) => {
  delete container.securityContext;
});
inReaders("secrets", "docs/kubernetes.md does not put log into the secret klout-scoring", (container) => { setArg(container, "fact_log_file", "--fact_log_file=/secrets/log"); });

inProd("autoscaling", "Deployment klout-redis: spec.replicas: is not 1", ({ object }) => { object("Deployment", "klout-redis").spec.replicas = 2; });
inProd("autoscaling", "Deployment klout-redis: spec.strategy.type", ({ object }) => { delete object("Deployment", "klout-redis").spec.strategy; });
inProd("autoscaling", "Deployment klout-topics: spec.replicas: is set", ({ object }) => { object("Deployment", "klout-topics").spec.replicas = 2; });
const inScaler = (text, change) => inProd("autoscaling", text, ({ object }) => change(object("HorizontalPodAutoscaler", "klout-perks").spec));
inScaler("HorizontalPodAutoscaler klout-perks: spec.scaleTargetRef: there is no Deployment klout-perk", (spec) => { spec.scaleTargetRef.name = "klout-perk"; });
inScaler("spec.scaleTargetRef", (spec) => { spec.scaleTargetRef.kind = "StatefulSet"; });
inScaler("spec.minReplicas", (spec) => { delete spec.minReplicas; });
inScaler("spec.maxReplicas", (spec) => { spec.maxReplicas = 2; });
inScaler("spec.metrics: do not have cpu", (spec) => { spec.metrics.shift(); });
inScaler("spec.metrics[1].pods.metric.name: there is no gauge klout_perks_writes_waiting", (spec) => {
  spec.metrics[1].pods.metric.name = "klout_perks_writes_waiting";
});
inScaler("there is no gauge klout_perks_writes_total", (spec) => { spec.metrics[1].pods.metric.name = "klout_perks_writes_total"; });
inScaler("spec.metrics[1].type", (spec) => { spec.metrics[1].type = "External"; });

inProd("budgets", "Deployment klout-topics: metadata.name: has 0", ({ objects, object }) => {
  objects.splice(objects.indexOf(object("PodDisruptionBudget", "klout-topics")), 1);
});
inProd("budgets", "StatefulSet klout-scoring: metadata.name: is one pod", ({ object }) => {
  object("PodDisruptionBudget", "klout-topics").spec.selector.matchLabels.app = "klout-scoring";
});
inProd("budgets", "PodDisruptionBudget klout-topics: spec.selector", ({ object }) => {
  object("PodDisruptionBudget", "klout-topics").spec.selector.matchLabels.app = "topics";
});
inProd("budgets", "PodDisruptionBudget klout-topics: spec.maxUnavailable", ({ object }) => {
  object("PodDisruptionBudget", "klout-topics").spec = { minAvailable: 2, selector: { matchLabels: { app: "klout-topics" } } };
});

inPod("spread", "topologySpreadConstraints: lack topology.kubernetes.io/zone", (pod) => { pod.topologySpreadConstraints.shift(); });
inPod("spread", "topologySpreadConstraints: of kubernetes.io/hostname", (pod) => {
  pod.topologySpreadConstraints[1].labelSelector.matchLabels.app = "klout-perks";
});
inProd("spread", "spec.strategy.rollingUpdate.maxUnavailable", ({ object }) => { delete object("Deployment", "klout-topics").spec.strategy; });

inProd("secrets", "Secret klout-perks: kind", ({ objects }) => {
  objects.push({ apiVersion: "v1", kind: "Secret", metadata: { name: "klout-perks" }, stringData: { database: "x" } });
});
inProd("secrets", "data.url: holds what looks like a secret", ({ objects }) => {
  objects.push({ apiVersion: "v1", kind: "ConfigMap", metadata: { name: "database" }, data: { url: "postgresql://klout:hunter2@db/klout" } });
});
inProd("secrets", "docs/kubernetes.md does not make the secret klout-campaigns", ({ object }) => {
  podOf(object("Deployment", "klout-perks")).volumes[0].secret.secretName = "klout-campaigns";
});
inGateway("secrets", "docs/kubernetes.md does not put url into the secret klout-gateway", (container) => {
  container.env[0].valueFrom.secretKeyRef.key = "url";
});
inGateway("secrets", "containers[0].args: hold what looks like a secret", (container) => {
  container.args.push("--database=postgresql://klout:hunter2@db/klout");
});
inGateway("secrets", "env[0].value: KLOUT_DATABASE holds", (container) => { container.env[0] = { name: "KLOUT_DATABASE", value: "postgresql://db/klout" }; });
inGateway("secrets", "envFrom[0]: is no ConfigMap", (container) => { container.envFrom = [{ secretRef: { name: "klout-gateway" } }]; });
inProd("secrets", "no flag reads a file of the secret klout-perks", ({ object }) => {
  const container = first(object("Deployment", "klout-perks"));
  container.args = container.args.filter((arg) => !arg.includes("/secrets/"));
});

inProd("namespaces", "Service klout-topics: metadata.namespace: is default", ({ object }) => {
  object("Service", "klout-topics").metadata.namespace = "default";
});
inProd("namespaces", "Service klout-topics: metadata.labels", ({ object }) => {
  delete object("Service", "klout-topics").metadata.labels["app.kubernetes.io/part-of"];
});
inProd("namespaces", "Namespace klout: metadata.labels", ({ object }) => {
  object("Namespace", "klout").metadata.labels["pod-security.kubernetes.io/enforce"] = "baseline";
});
inProd("namespaces", "overlay prod: ServiceAccount", ({ objects, object }) => { objects.splice(objects.indexOf(object("ServiceAccount", "klout")), 1); });
inProd("namespaces", "ServiceAccount klout: automountServiceAccountToken", ({ object }) => {
  object("ServiceAccount", "klout").automountServiceAccountToken = true;
});
inProd("namespaces", "RoleBinding klout: kind", ({ objects }) => { objects.push({ kind: "RoleBinding", metadata: { name: "klout" } }); });

inProd("monitoring", "Service klout-topics: metadata.labels: 0 ServiceMonitors", ({ object }) => {
  object("ServiceMonitor", "klout").spec.selector.matchLabels = { app: "klout" };
});
inProd("monitoring", "ServiceMonitor klout: spec.endpoints", ({ object }) => { delete object("ServiceMonitor", "klout").spec.endpoints[0].relabelings; });
inProd("monitoring", "ServiceMonitor klout: spec.jobLabel", ({ object }) => { object("ServiceMonitor", "klout").spec.jobLabel = "app"; });
inProd("monitoring", "overlay prod: PrometheusRule", ({ objects, object }) => { objects.splice(objects.indexOf(object("PrometheusRule", "klout")), 1); });
inProd("monitoring", "ConfigMap klout-dashboard-slo: data: slo.json is not", ({ object }) => {
  object("ConfigMap", "klout-dashboard-slo").data["slo.json"] = "{}";
});
inProd("monitoring", "overlay prod: data: slo.json is not", ({ object }) => {
  delete object("ConfigMap", "klout-dashboard-slo").metadata.labels.grafana_dashboard;
});
inProd("monitoring", "data: is more than kubectl apply", ({ object }) => {
  object("ConfigMap", "klout-dashboard-slo").data["slo.json"] = "x".repeat(200_001);
});
