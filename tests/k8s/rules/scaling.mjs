// Rules for how many pods there are, and where.
import { containersOf, flagsOf, includes, isAutoscaled, isReader, podOf, same } from "./shared.mjs";

// One pod, one volume of its own, for what has a single writer; everything else can lose a pod. Readers have rules of their own (readers.mjs).
export function writers({ workloads }, complain) {
  for (const workload of workloads.filter((one) => !containersOf(one).some(({ container }) => isReader(container)))) {
    const folders = containersOf(workload).flatMap(({ container }) => flagsOf(container).filter(({ name, value }) => /^data(_dir)?$/.test(name) || /^sqlite:/.test(value)));
    if (folders.length === 0) {
      if (workload.kind === "StatefulSet") complain(workload, "kind", "is StatefulSet, but it keeps nothing");
      continue;
    }
    if (workload.kind !== "StatefulSet") complain(workload, "kind", "is not StatefulSet, but it keeps files");
    if (workload.spec.replicas !== 1) complain(workload, "spec.replicas", `is ${workload.spec.replicas}: a data folder has one writer`);
    if (!(workload.spec.volumeClaimTemplates?.length > 0)) complain(workload, "spec.volumeClaimTemplates", "are missing, but it keeps files");
  }
}

// A Deployment grows by a metric that exists, or says that one pod is all it takes.
export function autoscaling(rendered, complain) {
  const { workloads, facts } = rendered;
  for (const workload of workloads.filter(({ kind }) => kind === "Deployment")) {
    const scaled = isAutoscaled(rendered, workload);
    if (!scaled && workload.spec.replicas !== 1) complain(workload, "spec.replicas", "is not 1, and no HorizontalPodAutoscaler cares for it");
    if (!scaled && workload.spec.strategy?.type !== "Recreate") complain(workload, "spec.strategy.type", "is not Recreate, of the one pod that there should be");
    if (scaled && workload.spec.replicas !== undefined) complain(workload, "spec.replicas", "is set: each apply would undo what the HorizontalPodAutoscaler did");
  }
  for (const scaler of rendered.of("HorizontalPodAutoscaler")) {
    const { scaleTargetRef: target, minReplicas, maxReplicas, metrics = [] } = scaler.spec;
    if (target.kind !== "Deployment" || !rendered.named(target.kind, target.name)) complain(scaler, "spec.scaleTargetRef", `there is no Deployment ${target.name}`);
    if (!(minReplicas >= 2)) complain(scaler, "spec.minReplicas", "is below 2: a node that goes would take all");
    if (!(maxReplicas > minReplicas)) complain(scaler, "spec.maxReplicas", "is not above minReplicas");
    if (!metrics.some(({ type, resource }) => type === "Resource" && resource.name === "cpu")) complain(scaler, "spec.metrics", "do not have cpu, which needs no adapter");
    metrics.forEach(({ type, pods }, at) => {
      const field = `spec.metrics[${at}]`;
      if (type === "Pods" && !facts.gauges.has(pods.metric.name)) complain(scaler, `${field}.pods.metric.name`, `there is no gauge ${pods.metric.name}`);
      if (!["Pods", "Resource"].includes(type)) complain(scaler, `${field}.type`, `is ${type}`);
    });
  }
}

export function budgets(rendered, complain) {
  const budgetOf = (workload) => rendered.of("PodDisruptionBudget").filter(({ spec }) => includes(podOf(workload).metadata.labels, spec.selector.matchLabels));
  for (const workload of rendered.workloads) {
    const count = budgetOf(workload).length;
    if (isAutoscaled(rendered, workload) && count !== 1) complain(workload, "metadata.name", `has ${count} PodDisruptionBudgets`);
    if (!isAutoscaled(rendered, workload) && count !== 0) complain(workload, "metadata.name", "is one pod: a PodDisruptionBudget could only forbid to drain its node");
  }
  for (const budget of rendered.of("PodDisruptionBudget")) {
    if (!rendered.workloads.some((workload) => budgetOf(workload).includes(budget))) complain(budget, "spec.selector", "matches no workload");
    if (budget.spec.maxUnavailable !== 1) complain(budget, "spec.maxUnavailable", "is not 1");
  }
}

// Over zones and nodes, and rolled over without a gap.
export function spread(rendered, complain) {
  for (const workload of rendered.workloads.filter((one) => isAutoscaled(rendered, one))) {
    const { metadata, spec } = podOf(workload);
    for (const key of ["topology.kubernetes.io/zone", "kubernetes.io/hostname"]) {
      const found = (spec.topologySpreadConstraints ?? []).find(({ topologyKey }) => topologyKey === key);
      if (found === undefined) complain(workload, "spec.template.spec.topologySpreadConstraints", `lack ${key}`);
      else if (!same(found.labelSelector?.matchLabels, { app: metadata.labels.app })) {
        complain(workload, "spec.template.spec.topologySpreadConstraints", `of ${key} do not count its own pods`);
      }
    }
    if (workload.spec.strategy?.rollingUpdate?.maxUnavailable !== 0) complain(workload, "spec.strategy.rollingUpdate.maxUnavailable", "is not 0");
  }
}
