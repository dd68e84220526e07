import { BarChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, GridComponent, TooltipComponent, SVGRenderer])

export interface Bar {
  readonly name: string
  readonly people: number
}

/** Loaded only when a chart is shown. Colours are the tokens of the page. */
export function scoreChart(element: HTMLElement): { show: (bars: readonly Bar[]) => void; dispose: () => void } {
  const chart: EChartsType = init(element, undefined, { renderer: 'svg' })
  const resized = new ResizeObserver(() => {
    chart.resize()
  })
  resized.observe(element)
  return {
    show: (bars) => {
      const style = getComputedStyle(element)
      const token = (name: string): string => style.getPropertyValue(name).trim()
      const text = { color: token('--muted'), fontFamily: token('--font') }
      chart.setOption({
        animation: false,
        grid: { left: 8, right: 8, top: 24, bottom: 4, containLabel: true },
        tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
        xAxis: { type: 'category', data: bars.map(({ name }) => name), axisLabel: text, axisTick: { show: false } },
        yAxis: { type: 'value', minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: token('--line') } } },
        series: {
          type: 'bar',
          barCategoryGap: '20%',
          label: { show: true, position: 'top', color: token('--text') },
          itemStyle: { color: token('--primary') },
          data: bars.map(({ people }) => people),
        },
      })
    },
    dispose: () => {
      resized.disconnect()
      chart.dispose()
    },
  }
}
