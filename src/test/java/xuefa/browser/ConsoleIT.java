package xuefa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import xuefa.app.Node;
import xuefa.support.Scene;
import xuefa.support.Sheet;
import xuefa.support.TestNode;

/** An exam officer at a desk on the day of the exam. */
class ConsoleIT {
    private static final String EXAM = "五题小测";

    @RegisterExtension
    final Phones phones = new Phones();

    private final Node node = TestNode.shared();

    @Test
    void an_exam_officer_watches_a_sitting_and_its_figures_move_also_after_a_lost_line() {
        Scene scene = Scene.at(node).anOpenSitting(3);
        scene.candidate(1).start(scene.sitting());
        Phone desk = desk(scene, Device.DESK);
        desk.reads("应考 3 人");
        desk.follow("查看实况");
        assertThat(figure(desk, "在线作答")).hasText("1");
        desk.reads("实时更新");

        scene.candidate(2).start(scene.sitting());
        assertThat(figure(desk, "在线作答")).hasText("2");

        desk.losesNetwork();
        desk.reads("正在重新连接");
        Sheet second = Sheet.of(scene.candidate(2).start(scene.sitting()));
        scene.candidate(2).submit(second.attemptId(), 1, 0);
        desk.findsNetwork();
        assertThat(figure(desk, "已交卷")).hasText("1");
        assertThat(figure(desk, "在线作答")).hasText("1");
        desk.reads("实时更新");
    }

    @Test
    void an_exam_officer_finds_a_candidate_and_grants_time_with_keys_alone() {
        Scene scene = Scene.at(node).anOpenSitting(2);
        String attempt = Sheet.of(scene.candidate(1).start(scene.sitting())).attemptId();
        String before = dueAt(scene, attempt);
        Phone desk = desk(scene, Device.DESK);
        Page page = desk.page();
        Keyboard keys = page.keyboard();
        desk.openConsole("/exams/" + scene.sitting() + "/people?state=connected");

        Locator first = page.locator("tbody [data-row]").first();
        first.waitFor();
        first.focus();
        keys.press("Enter");
        Locator pane = page.getByRole(AriaRole.COMPLEMENTARY).filter(new Locator.FilterOptions().setHasText("开始作答"));
        assertThat(pane).isVisible();
        assertThat(page).hasURL(Pattern.compile("/people/" + scene.personOf(1).id()));
        keys.press("Escape");
        assertThat(pane).isHidden();
        assertThat(first).isFocused();

        keys.press("Space");
        desk.press("延时");
        Locator dialog = desk.dialog("给考生延时");
        desk.press("延时 1 人", dialog);
        assertThat(dialog).containsText("请填写原因");
        page.getByLabel("延长分钟数").first().fill("15");
        page.getByLabel("原因").fill("考点停电");
        assertThat(dialog).containsText("将为 1 人各延长 15 分钟");
        desk.press("延时 1 人", dialog);
        assertThat(desk.dialog("延时结果")).containsText("已延时");
        keys.press("Escape");
        assertThat(page.locator("tbody tr").first()).containsText("15分钟");
        assertThat(dueAt(scene, attempt)).isGreaterThan(before);
    }

    @Test
    void no_page_of_the_console_has_a_grave_fault_of_accessibility_or_scrolls_sideways() {
        Scene scene = Scene.at(node).anOpenSitting(2);
        scene.candidate(1).start(scene.sitting());
        Phone desk = desk(scene, Device.DESK);
        Page page = desk.page();
        String exam = "/exams/" + scene.sitting();
        String person = exam + "/people/" + scene.personOf(1).id();
        for (String address : List.of("", "/exams", exam, exam + "/people", person, exam + "/scores", exam + "/wall")) {
            page.setViewportSize(Device.DESK.width(), Device.DESK.height());
            desk.openConsole(address);
            desk.reads(EXAM);
            if (address.equals(person)) {
                desk.sees(page.locator("aside .facts"));
            }
            PhoneForEverybodyIT.hasNoGraveFault(address + " by day", page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            PhoneForEverybodyIT.hasNoGraveFault(address + " by night", page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            for (Device device : List.of(Device.DESK, Device.PHONE, Device.SMALL_PHONE)) {
                page.setViewportSize(device.width(), device.height());
                PhoneForEverybodyIT.fits(address, desk);
            }
        }
    }

    @Test
    void a_session_that_has_ended_is_taken_up_where_it_was() {
        Scene scene = Scene.at(node).anOpenSitting(1);
        Scene.Person officer = scene.person("examOfficer");
        Phone desk = phones.device(node, Device.DESK).signInToConsole(Account.of(officer));
        desk.expectRequestsToFail("status of 401");
        desk.openConsole("/exams/" + scene.sitting() + "/people?state=notHere");
        desk.reads("共 1 条");
        desk.page().context().clearCookies();
        desk.press("全部 1");
        desk.reads("请重新登录");
        desk.page().getByLabel("用户名").fill(officer.username());
        desk.page()
                .getByLabel("密码", new Page.GetByLabelOptions().setExact(true))
                .fill(Scene.PASSWORD);
        desk.press("登录");
        desk.showRecoveryCode(Account.of(officer));
        assertThat(desk.dialog("请重新登录")).isHidden();
        assertThat(desk.page()).hasURL(Pattern.compile("/people"));
        desk.press("重试");
        desk.reads("共 1 条");
    }

    private Phone desk(Scene scene, Device device) {
        return phones.device(node, device).signInToConsole(Account.of(scene.person("examOfficer")));
    }

    private static Locator figure(Phone desk, String state) {
        return desk.page()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions()
                        .setHas(desk.page().getByText(state, new Page.GetByTextOptions().setExact(true))))
                .locator(".figure");
    }

    private static String dueAt(Scene scene, String attempt) {
        return scene.ask("select due_at from attempt where id = ?", java.util.UUID.fromString(attempt));
    }
}
