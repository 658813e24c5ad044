import type { ComponentChildren, JSX } from "preact";
import { Link } from "../router";
import { Icon, type IconName } from "./icons";

type Look = "primary" | "plain" | "quiet" | "danger";

type ButtonProps = Omit<JSX.IntrinsicElements["button"], "icon" | "size"> & {
  look?: Look;
  size?: "small" | "normal";
  icon?: IconName;
  // A call is on its way: the button waits, and says so.
  busy?: boolean;
  children?: ComponentChildren;
};

export function Button({ look = "plain", size = "normal", icon, busy, children, class: extra, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      class={`button button-${look} button-${size} ${extra ?? ""}`}
      disabled={rest.disabled || busy}
      aria-busy={busy || undefined}
    >
      {busy ? <span class="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

// Only an icon: `label` is its name for everybody.
export function IconButton({ label, icon, ...rest }: { label: string; icon: IconName } & Omit<ButtonProps, "children" | "icon">) {
  return <Button look="quiet" {...rest} icon={icon} aria-label={label} title={label} class={`icon-button ${rest.class ?? ""}`} />;
}

// A link that looks like a button.
export function LinkButton(props: { href: string; look?: Look; size?: "small" | "normal"; icon?: IconName; children: ComponentChildren }) {
  const { href, look = "plain", size = "normal", icon, children } = props;
  return (
    <Link href={href} class={`button button-${look} button-${size}`}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
