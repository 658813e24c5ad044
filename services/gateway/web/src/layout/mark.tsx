// The sign of OpenKlout: a gauge.
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path class="mark-track" d="M5.500 21.500a11 11 0 1 1 17 0" />
      <path class="mark-fill" d="M5.500 21.500A11 11 0 0 1 19 5" />
      <path class="mark-needle" d="M14 15.500 18.400 7.400" />
      <circle class="mark-hub" cx="14" cy="15.500" r="2.600" />
    </svg>
  );
}
