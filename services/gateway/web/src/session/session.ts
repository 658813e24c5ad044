// Who uses the app, and what they may do. Asked once at the start; every call waits for it (see api/clients.ts).
import { create } from "@bufbuild/protobuf";
import { CallerKind, Scope, SessionSchema, type Session } from "../../gen/klout/gateway/v1/gateway_pb.js";
import { door, gateway } from "../api/clients";
import { problemOf, type Problem } from "../api/problem";
import { createStore, useStore } from "../store";

export interface SessionState {
  session: Session;
  // The first answer is here (or failed).
  known: boolean;
  // Why it is not known who this is; nobody is signed in then.
  problem: Problem | undefined;
  // The session ended while the app was open.
  over: boolean;
}

const nobody = create(SessionSchema);

export const sessionStore = createStore<SessionState>({ session: nobody, known: false, problem: undefined, over: false });

export function setSession(session: Session | undefined, over = false): void {
  door.csrfToken = session?.csrfToken ?? "";
  sessionStore.set({ session: session ?? nobody, known: true, problem: undefined, over });
}

export async function loadSession(): Promise<void> {
  try {
    setSession((await gateway.getSession({})).session);
  } catch (error) {
    door.csrfToken = "";
    sessionStore.set({ session: nobody, known: true, problem: problemOf(error), over: false });
  }
}

export function startSession(): void {
  door.onSessionOver = () => {
    if (sessionStore.get().session.kind !== CallerKind.UNSPECIFIED) setSession(undefined, true);
  };
  door.ready = loadSession();
}

export async function signIn(key: string): Promise<void> {
  setSession((await gateway.signIn({ key })).session);
}

export async function signOut(): Promise<void> {
  await gateway.signOut({});
  setSession(undefined);
}

export interface Rights {
  signedIn: boolean;
  person: boolean;
  find: boolean;
  campaigns: boolean;
  operate: boolean;
}

export function rightsOf(session: Session): Rights {
  const operate = session.kind === CallerKind.OPERATOR || session.scopes.includes(Scope.OPERATE);
  const campaigns = operate || session.scopes.includes(Scope.CAMPAIGNS);
  return {
    signedIn: session.kind !== CallerKind.UNSPECIFIED,
    person: session.kind === CallerKind.PERSON,
    find: campaigns || session.scopes.includes(Scope.FIND),
    campaigns,
    operate,
  };
}

export function useSession(): SessionState & { rights: Rights } {
  const state = useStore(sessionStore);
  return { ...state, rights: rightsOf(state.session) };
}
