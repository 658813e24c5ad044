// A line without axes, as high as a line of text: where something has been, at a glance. Its numbers stand beside it.
export function Spark({ values, label, width = 120, height = 28 }: { values: readonly number[]; label: string; width?: number; height?: number }) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const pad = 3;
  const x = (i: number) => pad + (values.length > 1 ? (i / (values.length - 1)) * (width - 2 * pad) : (width - 2 * pad) / 2);
  const y = (value: number) => (high > low ? pad + (1 - (value - low) / (high - low)) * (height - 2 * pad) : height / 2);
  const path = values.map((value, i) => `${i === 0 ? "M" : "L"}${x(i).toFixed(1)} ${y(value).toFixed(1)}`).join("");
  const last = values.at(-1);
  return (
    <svg class="spark" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      {values.length > 1 && <path d={path} />}
      {last !== undefined && <circle cx={x(values.length - 1)} cy={y(last)} r="2.500" />}
    </svg>
  );
}
