// Draws the slides of a course and writes them as an MP4 (H.264, no sound) with captions, for the demo: no tool but a Chromium.
// node src/build/course-video.mjs SLIDES.json OUT.mp4 OUT.vtt   with playwright-core to be found, CHROMIUM the path of the browser.
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { chromium } from 'playwright-core'

const [slidesFile, videoFile, captionsFile] = process.argv.slice(2)
const slides = JSON.parse(readFileSync(slidesFile, 'utf8'))
const [WIDTH, HEIGHT, TIMESCALE] = [960, 540, 1000]

const server = createServer((_, reply) => reply.end('<!doctype html><canvas width=960 height=540></canvas>'))
await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
})
const page = await browser.newPage()
await page.goto(`http://127.0.0.1:${server.address().port}/`)
const coded = await page.evaluate(encode, { slides, width: WIDTH, height: HEIGHT })
await browser.close()
server.close()

writeFileSync(videoFile, mp4(coded))
writeFileSync(captionsFile, captions(slides))

/** One frame a second: slides stand still. */
async function encode({ slides, width, height }) {
  const canvas = document.querySelector('canvas')
  const brush = canvas.getContext('2d')
  const samples = []
  let description
  const encoder = new VideoEncoder({
    output: (chunk, { decoderConfig }) => {
      if (decoderConfig?.description) description = Array.from(new Uint8Array(decoderConfig.description))
      const bytes = new Uint8Array(chunk.byteLength)
      chunk.copyTo(bytes)
      samples.push({ key: chunk.type === 'key', bytes: Array.from(bytes) })
    },
    error: (broken) => { throw broken },
  })
  encoder.configure({ codec: 'avc1.42001f', width, height, bitrate: 60_000, framerate: 1, avc: { format: 'avc' } })
  let second = 0
  for (const [number, slide] of slides.entries()) {
    for (let at = 0; at < slide.seconds; at++, second++) {
      draw(brush, slide, number, at)
      const frame = new VideoFrame(canvas, { timestamp: second * 1e6, duration: 1e6 })
      encoder.encode(frame, { keyFrame: at === 0 })
      frame.close()
    }
  }
  await encoder.flush()
  return { samples, description }

  function draw(to, slide, number, at) {
    to.fillStyle = '#f5f7fa'
    to.fillRect(0, 0, width, height)
    to.fillStyle = '#1d4f91'
    to.fillRect(0, 0, width, 12)
    to.font = 'bold 44px "Noto Sans CJK SC", sans-serif'
    to.fillText(slide.title, 56, 96)
    to.fillStyle = '#1f2933'
    to.font = '30px "Noto Sans CJK SC", sans-serif'
    slide.lines.forEach((line, index) => to.fillText(line, 56, 176 + index * 56))
    to.fillStyle = '#52606d'
    to.font = '22px "Noto Sans CJK SC", sans-serif'
    to.fillText(`${number + 1} / ${slides.length}`, 56, height - 32)
    to.fillStyle = '#1d4f91'
    to.fillRect(160, height - 44, ((width - 216) * (at + 1)) / slide.seconds, 6)
  }
}

function captions(slides) {
  let at = 0
  const time = (seconds) => `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`
  const cues = slides.map((slide) => {
    const cue = `${time(at)} --> ${time(at + slide.seconds)}\n${slide.says}`
    at += slide.seconds
    return cue
  })
  return `WEBVTT\n\n${cues.join('\n\n')}\n`
}

/** ISO/IEC 14496-12 and -15: the index first, so that playing begins before all is loaded. */
function mp4({ samples, description }) {
  const u8 = (...n) => Buffer.from(n)
  const u16 = (...n) => Buffer.concat(n.map((each) => { const b = Buffer.alloc(2); b.writeUInt16BE(each); return b }))
  const u32 = (...n) => Buffer.concat(n.map((each) => { const b = Buffer.alloc(4); b.writeUInt32BE(each >>> 0); return b }))
  const box = (type, ...inside) => { const body = Buffer.concat(inside); return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body]) }
  const matrix = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
  const length = samples.length * TIMESCALE
  const bytes = samples.map(({ bytes }) => Buffer.from(bytes))
  const ftyp = box('ftyp', Buffer.from('isom'), u32(512), Buffer.from('isomiso2avc1mp41'))
  const moov = (first) => {
    const avc1 = box('avc1', Buffer.alloc(6), u16(1), Buffer.alloc(16), u16(WIDTH, HEIGHT), u32(0x480000, 0x480000, 0), u16(1),
      Buffer.alloc(32), u16(24, 0xffff), box('avcC', Buffer.from(description)))
    const keys = samples.flatMap(({ key }, index) => (key ? [index + 1] : []))
    const stbl = box('stbl',
      box('stsd', u32(0, 1), avc1),
      box('stts', u32(0, 1, samples.length, TIMESCALE)),
      box('stss', u32(0, keys.length, ...keys)),
      box('stsc', u32(0, 1, 1, samples.length, 1)),
      box('stsz', u32(0, 0, samples.length, ...bytes.map((each) => each.length))),
      box('stco', u32(0, 1, first)))
    const dinf = box('dinf', box('dref', u32(0, 1), box('url ', u32(1))))
    const minf = box('minf', box('vmhd', u32(1, 0, 0)), dinf, stbl)
    const mdia = box('mdia', box('mdhd', u32(0, 0, 0, TIMESCALE, length), u16(0x55c4, 0)),
      box('hdlr', u32(0, 0), Buffer.from('vide'), Buffer.alloc(12), u8(0)), minf)
    const tkhd = box('tkhd', u32(3, 0, 0, 1, 0, length, 0, 0), u16(0, 0, 0, 0), matrix, u32(WIDTH << 16, HEIGHT << 16))
    const mvhd = box('mvhd', u32(0, 0, 0, TIMESCALE, length, 0x10000), u16(0x100, 0), Buffer.alloc(8), matrix, Buffer.alloc(24), u32(2))
    return box('moov', mvhd, box('trak', tkhd, mdia))
  }
  const head = ftyp.length + moov(0).length + 8
  return Buffer.concat([ftyp, moov(head), box('mdat', ...bytes)])
}
