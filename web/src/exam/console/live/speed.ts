export interface Sample {
  readonly at: number
  readonly value: number
}

/** The samples with one more, without those older than the window. */
export function withSample(samples: readonly Sample[], sample: Sample, windowMillis: number): readonly Sample[] {
  return [...samples.filter(({ at }) => sample.at - at <= windowMillis), sample]
}

/**
 * A line through the samples for the `d` of an SVG path; the newest is at the right edge, zero at the bottom.
 *
 * @param most the value at the top
 */
export function sparkline(
  samples: readonly Sample[],
  most: number,
  { width, height, windowMillis }: { readonly width: number; readonly height: number; readonly windowMillis: number },
): string {
  const newest = samples[samples.length - 1]
  if (newest === undefined || samples.length < 2) return ''
  const point = ({ at, value }: Sample): string => {
    const x = width - ((newest.at - at) / windowMillis) * width
    const y = height - (most === 0 ? 0 : value / most) * height
    return `${x.toFixed(1)} ${y.toFixed(1)}`
  }
  return `M${samples.map(point).join('L')}`
}
