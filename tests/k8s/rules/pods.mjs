// Rules for pods: what they may do, how they are asked whether they live, what they take, and what they run.
import { kPrograms } from "../arrows.mjs";
import { bytesOf, containersOf, flagsOf, isReader, podOf, programOf, same, wholeOf } from "./shared.mjs";

const kNode = ["hostNetwork", "hostPID", "hostIPC"];

// No root, no rights, nothing to write to, no token.
export function hardened({ workloads, facts }, complain) {
  for (const workload of workloads) {
    const { spec } = podOf(workload);
    const pod = "spec.template.spec";
    const security = spec.securityContext ?? {};
    if (spec.automountServiceAccountToken !== false) complain(workload, `${pod}.automountServiceAccountToken`, "is not false");
    if (spec.enableServiceLinks !== false) complain(workload, `${pod}.enableServiceLinks`, "is not false: KLOUT_* variables would be taken for flags");
    if (spec.serviceAccountName !== "klout") complain(workload, `${pod}.serviceAccountName`, "is not klout");
    for (const field of kNode) if (spec[field]) complain(workload, `${pod}.${field}`, "is set");
    if (security.runAsNonRoot !== true) complain(workload, `${pod}.securityContext.runAsNonRoot`, "is not true");
    for (const field of ["runAsUser", "runAsGroup", "fsGroup"]) {
      if (security[field] !== facts.user) complain(workload, `${pod}.securityContext.${field}`, `is ${security[field]}, not ${facts.user} as in the image`);
    }
    if (security.seccompProfile?.type !== "RuntimeDefault") complain(workload, `${pod}.securityContext.seccompProfile.type`, "is not RuntimeDefault");
    for (const { container, where } of containersOf(workload)) {
      const own = container.securityContext ?? {};
      if (own.allowPrivilegeEscalation !== false) complain(workload, `${where}.securityContext.allowPrivilegeEscalation`, "is not false");
      if (own.readOnlyRootFilesystem !== true) complain(workload, `${where}.securityContext.readOnlyRootFilesystem`, "is not true");
      if (!same(own.capabilities, { drop: ["ALL"] })) complain(workload, `${where}.securityContext.capabilities`, "are not to drop ALL, and to add none");
      for (const field of ["privileged", "runAsUser", "runAsNonRoot", "seccompProfile"]) {
        if (own[field] !== undefined) complain(workload, `${where}.securityContext.${field}`, "overrides the pod's");
      }
    }
  }
}

// A volume is a claim, a secret that is read, or a bounded scratch folder; what is mounted is there.
export function volumes({ workloads }, complain) {
  for (const workload of workloads) {
    const list = podOf(workload).spec.volumes ?? [];
    const claims = (workload.spec.volumeClaimTemplates ?? []).map(({ metadata }) => metadata.name);
    list.forEach((volume, at) => {
      const field = `spec.template.spec.volumes[${at}]`;
      const [kind] = Object.keys(volume).filter((key) => key !== "name");
      if (!["emptyDir", "secret", "configMap"].includes(kind)) complain(workload, field, `is of the kind ${kind}`);
      if (kind === "emptyDir" && !(bytesOf(volume.emptyDir.sizeLimit) > 0)) complain(workload, `${field}.emptyDir.sizeLimit`, "is not set in Mi or Gi");
      if (kind === "secret" && volume.secret.defaultMode !== 0o440) {
        complain(workload, `${field}.secret.defaultMode`, "is not 0440: programs refuse keys that others may read");
      }
    });
    for (const { container, where } of containersOf(workload)) {
      (container.volumeMounts ?? []).forEach((mount, at) => {
        const volume = list.find(({ name }) => name === mount.name);
        if (volume === undefined && !claims.includes(mount.name)) complain(workload, `${where}.volumeMounts[${at}].name`, `${mount.name} is no volume`);
        if (volume?.secret && mount.readOnly !== true) complain(workload, `${where}.volumeMounts[${at}].readOnly`, "is not true, of a secret");
      });
      for (const { arg, value } of flagsOf(container)) {
        const path = value?.match(/^(?:sqlite:)?(\/(?:data|secrets)\b.*)/)?.[1];
        if (path && !(container.volumeMounts ?? []).some(({ mountPath }) => path === mountPath || path.startsWith(`${mountPath}/`))) {
          complain(workload, `${where}.args`, `${arg} lies on no volume`);
        }
      }
    }
  }
}

// Startup, readiness, liveness. By gRPC's health service, where that is what the pod serves; by HTTP, where people come by HTTP.
export function probes({ workloads, facts }, complain) {
  for (const workload of workloads) {
    for (const { container, where } of containersOf(workload)) {
      const port = (name) => (container.ports ?? []).find((one) => one.name === name)?.containerPort;
      for (const name of ["startupProbe", "readinessProbe", "livenessProbe"]) {
        const probe = container[name];
        const field = `${where}.${name}`;
        if (probe === undefined) {
          complain(workload, field, "is missing");
          continue;
        }
        if (port("http") !== undefined && name !== "livenessProbe" && probe.httpGet?.port !== "http") complain(workload, field, "does not ask the port http");
        // A reader that has nothing to serve is NOT_SERVING under every name, and lives.
        const asksEngine = isReader(container) && name !== "readinessProbe";
        if (asksEngine && (probe.httpGet?.port !== "metrics" || probe.httpGet.path !== "/metrics")) complain(workload, field, "of a reader does not ask for its metrics: it would be killed while it folds the log");
        if (!asksEngine && port("http") === undefined && port("grpc") !== undefined && probe.grpc === undefined) complain(workload, field, "does not ask grpc.health.v1");
        if (probe.grpc && probe.grpc.port !== port("grpc")) complain(workload, `${field}.grpc.port`, `${probe.grpc.port} is not the port grpc`);
        if (probe.grpc?.service && !facts.rpcServices.has(probe.grpc.service)) complain(workload, `${field}.grpc.service`, `no proto has ${probe.grpc.service}`);
        if (name === "readinessProbe" && probe.grpc && !probe.grpc.service) complain(workload, `${field}.grpc.service`, "is missing: a drained service would look ready");
      }
    }
  }
}

// CPU has no limit: a thread that is stopped in the middle of an answer makes it late, and idle cores help nobody.
export function resources({ workloads }, complain) {
  for (const workload of workloads) {
    for (const { container, where } of containersOf(workload)) {
      const { requests = {}, limits = {} } = container.resources ?? {};
      for (const what of ["cpu", "memory"]) if (requests[what] === undefined) complain(workload, `${where}.resources.requests.${what}`, "is missing");
      if (limits.memory === undefined) complain(workload, `${where}.resources.limits.memory`, "is missing");
      else if (!(bytesOf(limits.memory) >= bytesOf(requests.memory))) complain(workload, `${where}.resources.limits.memory`, `${limits.memory} is less than is requested`);
    }
  }
}

export function images({ workloads, facts }, complain) {
  for (const workload of workloads) {
    for (const { container, where } of containersOf(workload)) {
      const [, name, tag] = container.image?.match(/^(.+?)(?::([^:/]+))?$/) ?? [];
      if (!/^\d+\.\d+\.\d+$/.test(tag ?? "")) complain(workload, `${where}.image`, `${container.image} is not pinned by a version of three numbers`);
      else if (name.endsWith("klout") && tag !== facts.version) {
        complain(workload, `${where}.image`, `${container.image} is not ${facts.version}, as CMakeLists.txt has it`);
      }
      if (container.imagePullPolicy === "Always") complain(workload, `${where}.imagePullPolicy`, "is Always: a version does not change");
    }
  }
}

// Each program of the overlay once, with flags and variables that it has.
export function programs(rendered, complain) {
  const { workloads, overlay, facts } = rendered;
  const found = workloads.flatMap((workload) => containersOf(workload).map(({ container }) => programOf(container))).sort();
  if (!same(found, kPrograms[overlay])) complain(wholeOf(rendered), "programs", `are ${found}, not ${kPrograms[overlay]}`);
  for (const workload of workloads) {
    for (const { container, where } of containersOf(workload)) {
      const program = facts.programs.get(programOf(container));
      if (program === undefined) {
        if (container.image?.includes("klout")) complain(workload, `${where}.command`, `${container.command} is no program of the suite`);
        continue;
      }
      if (!facts.built.has(container.command[0])) complain(workload, `${where}.command`, `k8s/Dockerfile does not build ${container.command[0]}`);
      const flags = flagsOf(container);
      for (const { arg, name, value } of flags) {
        if (!program.flags.has(name)) complain(workload, `${where}.args`, `${programOf(container)} has no flag ${arg}`);
        if (value === undefined) complain(workload, `${where}.args`, `${arg} has no value`);
      }
      if (new Set(flags.map(({ name }) => name)).size !== (container.args ?? []).length) complain(workload, `${where}.args`, "give a flag twice, or what is none");
      const names = [
        ...(container.env ?? []).map(({ name }) => name),
        ...(container.envFrom ?? []).flatMap(({ configMapRef }) => Object.keys(rendered.named("ConfigMap", configMapRef?.name)?.data ?? {})),
      ];
      for (const name of names) if (!program.environment.has(name)) complain(workload, `${where}.env`, `${programOf(container)} reads no ${name}`);
      for (const { arg, name } of flags) {
        if (names.includes(`KLOUT_${name?.toUpperCase()}`)) complain(workload, `${where}.env`, `KLOUT_${name.toUpperCase()} is overruled by ${arg}`);
      }
    }
  }
}
