package xuefa.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xuefa.certificate.CertificateEvent;
import xuefa.certificate.CertificateKind;
import xuefa.certificate.CertificateLife;
import xuefa.certificate.NewCertificate;
import xuefa.people.PostCategory;
import xuefa.shared.Ids;

/** A certificate for each officer and supervisor of the rest of the city; one of sixteen ends within ninety days. */
final class CityCertificates {
    private static final int SOON_OF = 16;

    private CityCertificates() {}

    static List<NewCertificate> of(List<CityCast.Member> members, LocalDate today) {
        var stories = new CertificateStories(today);
        List<NewCertificate> all = new ArrayList<>(members.size());
        for (int i = 0; i < members.size(); i++) {
            CityCast.Member member = members.get(i);
            LocalDate end = today.plusDays(i % SOON_OF == 3 ? 5 + i % 85 : 95 + i * 37L % 900);
            List<CertificateEvent> events = stories.officer(0, end).stream()
                    .filter(event -> !event.day().isAfter(today))
                    .toList();
            var kind = member.category() == PostCategory.ENFORCEMENT_SUPERVISOR
                    ? CertificateKind.SUPERVISION
                    : CertificateKind.ENFORCEMENT;
            all.add(new NewCertificate(
                    Ids.next(),
                    "demo:certificate:" + member.person().id(),
                    member.person().id(),
                    member.unitId(),
                    Optional.of("99020001%04d".formatted(i + 1)),
                    member.area(),
                    new CertificateLife(kind, events)));
        }
        return all;
    }
}
