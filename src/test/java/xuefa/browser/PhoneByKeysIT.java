package xuefa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import xuefa.app.Node;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** An exam without mouse or finger. */
class PhoneByKeysIT {
    @RegisterExtension
    final Phones phones = new Phones();

    private final Node node = TestNode.shared();

    @Test
    void a_candidate_signs_in_starts_answers_and_submits_with_keys_alone() {
        Scene scene = Scene.at(node).anOpenSitting(1);
        Phone phone = phones.device(node, Device.DESK).open("/exams");
        Page page = phone.page();
        Keyboard keys = page.keyboard();

        tabTo(phone, page.getByLabel("用户名"));
        keys.type(scene.personOf(1).username());
        tabTo(phone, page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)));
        keys.type(Scene.PASSWORD);
        keys.press("Enter");

        tabTo(phone, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("五题小测")));
        keys.press("Enter");
        tabTo(phone, page.getByLabel("我已阅读考试规则并作出承诺"));
        keys.press("Space");
        tabTo(phone, phone.button("开始考试"));
        keys.press("Enter");

        phone.seesQuestion(1);
        keys.press("2");
        assertThat(phone.option(2)).isChecked();
        keys.press("f");
        phone.sees(phone.button("已标记"));
        keys.press("ArrowRight");
        phone.seesQuestion(2);
        keys.press("c");
        assertThat(phone.option(3)).isChecked();
        keys.press("ArrowRight");
        phone.seesQuestion(3);
        tabTo(phone, phone.option(1));
        keys.press("Space");
        assertThat(phone.option(1)).isChecked();
        keys.press("ArrowLeft");
        phone.seesQuestion(2);

        tabTo(phone, phone.sheetButton());
        keys.press("Enter");
        Locator sheet = phone.dialog("答题卡");
        phone.sees(sheet);
        keys.press("Escape");
        assertThat(sheet).isHidden();
        assertThat(phone.sheetButton()).isFocused();
        keys.press("Enter");
        tabTo(phone, sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("第 5 题")));
        keys.press("Enter");
        phone.seesQuestion(5);
        keys.press("1");
        assertThat(phone.option(1)).isChecked();

        tabTo(phone, phone.button("提交答卷"));
        keys.press("Enter");
        Locator submit = phone.dialog("提交答卷");
        assertThat(submit).containsText("还有 1 题未答");
        tabTo(phone, submit.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交答卷")));
        keys.press("Enter");
        phone.sees(phone.heading("已交卷"));
        assertThat(ReceivedAnswers.of(scene.candidate(1), phone.attemptId()))
                .isEqualTo(Map.of(1, List.of(2), 2, List.of(3), 3, List.of(1), 5, List.of(1)));
    }

    /** Presses Tab until this has the focus, which must be seen. */
    private static void tabTo(Phone phone, Locator target) {
        target.waitFor();
        for (int i = 0; i < 60 && !hasFocus(target); i++) {
            phone.page().keyboard().press("Tab");
        }
        assertThat(target).isFocused();
        assertThat((Boolean) target.evaluate("element => element.matches(':focus-visible')"))
                .as("the focus on " + target + " is seen")
                .isTrue();
    }

    private static boolean hasFocus(Locator target) {
        return (Boolean) target.evaluate("element => element === document.activeElement");
    }
}
