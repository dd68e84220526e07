package xuefa.app.tls;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;

/**
 * Looks at the first byte of a connection to a port of HTTPS: a letter begins a plain HTTP request, which is answered
 * with a page that says where to go. Anything else is TLS and none of its business. One for each connection.
 */
final class PlainHttpAnswer extends ChannelInboundHandlerAdapter {
    private final byte[] answer;
    private boolean answered;

    /** @param answer of {@link #sendingTo} */
    PlainHttpAnswer(byte[] answer) {
        this.answer = answer;
    }

    /** The same bytes for every connection. */
    static byte[] sendingTo(String address) {
        String page = """
                <!doctype html>
                <html lang="zh-CN">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>请用 https 打开 · Open it over HTTPS</title>
                <p>这里只接受加密连接，请打开：</p>
                <p lang="en">Only encrypted connections are taken here. Open:</p>
                <p><a href="%1$s">%1$s</a></p>
                </html>
                """.formatted(address);
        String head = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                + page.getBytes(UTF_8).length + "\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n";
        return (head + page).getBytes(UTF_8);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (answered) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof ByteBuf bytes
                && bytes.isReadable()
                && Character.isLetter(bytes.getByte(bytes.readerIndex()))) {
            answered = true;
            ReferenceCountUtil.release(message);
            context.writeAndFlush(Unpooled.wrappedBuffer(answer)).addListener(ChannelFutureListener.CLOSE);
        } else {
            context.pipeline().remove(this);
            context.fireChannelRead(message);
        }
    }
}
