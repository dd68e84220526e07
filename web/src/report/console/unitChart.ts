import { BarChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, GridComponent, TooltipComponent, SVGRenderer])

export interface Bar {
  readonly name: string
  readonly value: number
  readonly shown: string
}

const BAR_HEIGHT = 26

/** Loaded only when a chart is shown: one bar a unit, the value at its end. Colours are the tokens of the page. */
export function unitChart(element: HTMLElement): { show: (bars: readonly Bar[]) => void; dispose: () => void } {
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
      element.style.height = `${String(bars.length * BAR_HEIGHT + 40)}px`
      chart.resize()
      chart.setOption({
        animation: false,
        grid: { left: 8, right: 64, top: 8, bottom: 4, containLabel: true },
        tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
        xAxis: { type: 'value', axisLabel: text, splitLine: { lineStyle: { color: token('--line') } } },
        yAxis: {
          type: 'category',
          inverse: true,
          data: bars.map(({ name }) => name),
          axisLabel: { ...text, width: 150, overflow: 'truncate' },
          axisTick: { show: false },
        },
        series: {
          type: 'bar',
          barMaxWidth: 18,
          label: {
            show: true,
            position: 'right',
            color: token('--text'),
            formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.shown ?? '',
          },
          itemStyle: { color: token('--primary') },
          data: bars.map(({ value }) => value),
        },
      })
    },
    dispose: () => {
      resized.disconnect()
      chart.dispose()
    },
  }
}
