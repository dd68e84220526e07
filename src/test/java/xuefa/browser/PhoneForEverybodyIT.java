package xuefa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import xuefa.app.Node;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** Every screen for people who see little, hear instead of see, or hold a narrow phone. */
class PhoneForEverybodyIT {
    private static final String EXAM = "五题小测";
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    /** All that the night can change. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    @RegisterExtension
    final Phones phones = new Phones();

    private final Node node = TestNode.shared();
    private final Scene scene = Scene.at(node).anOpenSitting(1);

    @Test
    void no_screen_has_a_grave_fault_of_accessibility_by_day_or_by_night() {
        Phone phone = phones.phone(node);
        Tour tour = new Tour(phone, screen -> {
            hasNoGraveFault(screen + " by day", phone.page());
            phone.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            hasNoGraveFault(screen + " by night", new AxeBuilder(phone.page()).withRules(OF_COLOURS));
            phone.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        });
        tour.ofCandidate(Account.of(scene.personOf(1)), EXAM);
        tour.ofOfficer(Account.of(scene.person("examOfficer")), EXAM);
    }

    @Test
    void no_screen_scrolls_sideways_on_a_narrow_phone() {
        Phone phone = phones.device(node, Device.SMALL_PHONE);
        Tour tour = new Tour(phone, screen -> fits(screen, phone));
        tour.ofCandidate(Account.of(scene.personOf(1)), EXAM);
        tour.ofOfficer(Account.of(scene.person("examOfficer")), EXAM);
    }

    @Test
    void no_screen_scrolls_sideways_in_large_text() {
        Account candidate = Account.of(scene.personOf(1));
        Phone phone = phones.device(node, Device.SMALL_PHONE).signIn(candidate);
        phone.follow("我的");
        phone.touch(phone.page().getByLabel("大字模式"));
        assertThat(phone.rootFontSize()).isGreaterThan("16px");
        Tour tour = new Tour(phone, screen -> {
            fits(screen, phone);
            phone.page().setViewportSize(Device.PHONE.width(), Device.PHONE.height());
            fits(screen, phone);
            phone.page().setViewportSize(Device.SMALL_PHONE.width(), Device.SMALL_PHONE.height());
        });
        phone.press("退出登录");
        phone.press("退出登录", phone.dialog("退出登录"));
        phone.sees(phone.button("登录"));
        tour.ofCandidate(candidate, EXAM);
        tour.ofOfficer(Account.of(scene.person("examOfficer")), EXAM);
    }

    static void hasNoGraveFault(String screen, Page page) {
        hasNoGraveFault(screen, new AxeBuilder(page));
    }

    private static void hasNoGraveFault(String screen, AxeBuilder axe) {
        List<String> faults = axe.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(PhoneForEverybodyIT::told)
                .toList();
        assertThat(faults).as(screen).isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + ", " + rule.getHelp() + ": "
                + rule.getNodes().stream().map(found -> found.getHtml()).toList();
    }

    /** Against the device's own width: a mobile browser makes the window wider when something does not fit. */
    static void fits(String screen, Phone phone) {
        int width = phone.page().viewportSize().width;
        assertThat((Integer) phone.page().evaluate("document.scrollingElement.scrollWidth"))
                .as("width of " + screen + " at " + width)
                .isLessThanOrEqualTo(width);
        assertThat((List<?>) phone.page().evaluate("""
                        [...document.querySelectorAll('dialog[open], .card')]
                          .filter(box => box.scrollWidth > box.clientWidth).map(box => box.textContent)"""))
                .as("what is wider than its box on " + screen + " at " + width)
                .isEmpty();
    }
}
