// A table with sortable heads. Sorting is of the rows given: for an order that the server makes, give `sort` and `onSort`.
import { Fragment, type ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import { Icon } from "./icons";

export interface Column<T> {
  key: string;
  head: string;
  cell: (row: T, index: number) => ComponentChildren;
  // What rows are sorted by; none: this column cannot be sorted by.
  by?: (row: T) => number | string;
  // Numbers stand right.
  numeric?: boolean;
  // The cell that names the row for screen readers.
  rowHead?: boolean;
  // Left out on phones.
  wideOnly?: boolean;
}

export interface Sort {
  key: string;
  descending: boolean;
}

export function Table<T>(props: {
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T, index: number) => string;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  // On phones each row becomes a card with labelled lines.
  stack?: boolean;
  // What more is to be said of a row, across the table under it; nothing for most rows.
  below?: (row: T) => ComponentChildren;
}) {
  const { caption, showCaption, columns, rows, rowKey, stack, below } = props;
  const { t, language } = useSpeech();
  const [own, setOwn] = useState<Sort>();
  const sort = props.onSort ? props.sort : own;
  const sorted = useMemo(() => {
    const by = columns.find((column) => column.key === sort?.key)?.by;
    if (props.onSort || !sort || !by) return rows;
    const collator = new Intl.Collator(language, { numeric: true });
    const order = (a: T, b: T) => {
      const [x, y] = [by(a), by(b)];
      return typeof x === "number" && typeof y === "number" ? x - y : collator.compare(String(x), String(y));
    };
    return [...rows].sort((a, b) => (sort.descending ? order(b, a) : order(a, b)));
  }, [rows, columns, sort, language]);

  const sortBy = (column: Column<T>) => {
    const descending = sort?.key === column.key ? !sort.descending : (column.numeric ?? false);
    (props.onSort ?? setOwn)({ key: column.key, descending });
  };
  const ariaSort = (key: string) => (sort?.key !== key ? "none" : sort.descending ? "descending" : "ascending");
  const classOf = (column: Column<T>) =>
    [column.numeric && "numeric", column.wideOnly && "wide-only"].filter(Boolean).join(" ") || undefined;

  return (
    <div class={stack ? "table-box table-stack" : "table-box"} role="group" aria-label={caption} tabIndex={stack ? undefined : 0}>
      <table class="table">
        <caption class={showCaption ? undefined : "visually-hidden"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" class={classOf(column)} aria-sort={column.by ? ariaSort(column.key) : undefined}>
                {column.by ? (
                  <button type="button" class="sort" title={t.common.table.sort(column.head)} onClick={() => sortBy(column)}>
                    {column.head}
                    <Icon name={sort?.key === column.key && !sort.descending ? "up" : "down"} class={sort?.key === column.key ? "icon" : "icon sort-off"} />
                  </button>
                ) : (
                  column.head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row, i) => {
            const more = below?.(row);
            return (
              <Fragment key={rowKey(row, i)}>
                <tr class={more ? "row-with-below" : undefined}>
                  {columns.map((column) =>
                    column.rowHead ? (
                      <th key={column.key} scope="row" class={classOf(column)} data-head={column.head}>
                        {column.cell(row, i)}
                      </th>
                    ) : (
                      <td key={column.key} class={classOf(column)} data-head={column.head}>
                        {column.cell(row, i)}
                      </td>
                    ),
                  )}
                </tr>
                {more && (
                  <tr class="row-below">
                    <td colSpan={columns.length}>{more}</td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
