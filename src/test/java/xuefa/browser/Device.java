package xuefa.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/**
 * What the app is looked at with.
 *
 * @param width in CSS pixels, as the height
 * @param fingers whether it is touched; otherwise it has a mouse
 * @param sharpness device pixels a CSS pixel
 */
record Device(int width, int height, boolean fingers, boolean dark, double sharpness) {
    static final Device PHONE = new Device(390, 844, true, false, 1);
    static final Device SMALL_PHONE = new Device(320, 640, true, false, 1);
    static final Device DESK = new Device(1440, 900, false, false, 1);

    Device inTheDark() {
        return new Device(width, height, fingers, true, sharpness);
    }

    Device withSharpness(double devicePixels) {
        return new Device(width, height, fingers, dark, devicePixels);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(sharpness)
                .setHasTouch(fingers)
                .setIsMobile(fingers)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai");
    }
}
