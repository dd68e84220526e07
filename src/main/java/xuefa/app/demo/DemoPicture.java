package xuefa.app.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import xuefa.study.Plan;

/** Evidence for the demo: a drawn room instead of a photograph, and a page of minutes. */
final class DemoPicture {
    private DemoPicture() {}

    static byte[] png() {
        BufferedImage image = new BufferedImage(480, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xE4, 0xE9, 0xF0));
        graphics.fillRect(0, 0, 480, 300);
        graphics.setColor(new Color(0x1D, 0x4F, 0x91));
        graphics.fillRect(140, 30, 200, 90);
        graphics.setColor(new Color(0x8A, 0x5A, 0x00));
        graphics.fillRect(60, 170, 360, 60);
        graphics.setColor(new Color(0x52, 0x60, 0x6D));
        for (int seat = 0; seat < 6; seat++) {
            graphics.fillOval(75 + seat * 58, 240, 36, 36);
        }
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] minutes(Plan plan) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("学法纪要（演示）：" + plan.title());
            document.createParagraph().createRun().setText("主讲：" + plan.speaker() + "。与会人员结合实际工作进行了讨论。");
            document.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
