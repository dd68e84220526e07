package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import xuefa.certificate.Card;
import xuefa.certificate.RenewalList;
import xuefa.certificate.flow.PrintingCards.Layout;
import xuefa.certificate.format.RenewalListTable;
import xuefa.certificate.http.RenewalPaperApi;
import xuefa.certificate.http.RenewalPaperApi.Printed;
import xuefa.certificate.print.CardPages;
import xuefa.certificate.print.RenewalListPdf;

/** Makes papers of renewals on worker threads. */
record RenewalPress(Vertx vertx, ZoneId zone) implements RenewalPaperApi.Press {
    @Override
    public Future<Optional<Printed>> pdf(RenewalList list) {
        return vertx.executeBlocking(
                        () -> CertificateRooms.font().map(font -> {
                            String digest = new RenewalListTable(list, zone).digest();
                            return new Printed(new RenewalListPdf(font).of(list, digest, zone), digest);
                        }),
                        false)
                .map(Objects::requireNonNull);
    }

    @Override
    public Future<Printed> xlsx(RenewalList list) {
        return vertx.executeBlocking(
                        () -> {
                            var table = new RenewalListTable(list, zone);
                            return new Printed(table.xlsx(), table.digest());
                        },
                        false)
                .map(Objects::requireNonNull);
    }

    @Override
    public Future<Optional<RenewalPaperApi.Cards>> cards(String title, Layout layout) {
        return vertx.executeBlocking(
                        () -> CertificateRooms.font()
                                .<RenewalPaperApi.Cards>map(
                                        font -> new Pages(vertx, new CardPages(font, title, layout == Layout.SHEET))),
                        false)
                .map(Objects::requireNonNull);
    }

    private record Pages(Vertx vertx, CardPages pages) implements RenewalPaperApi.Cards {
        @Override
        public Future<byte[]> add(List<Card> cards, String checkAt) {
            return vertx.executeBlocking(
                            () -> pages.cards(cards.stream()
                                    .map(card -> new CardPages.Checked(card, checkAt + card.code()))
                                    .toList()),
                            false)
                    .map(Objects::requireNonNull);
        }

        @Override
        public Future<byte[]> end() {
            return vertx.executeBlocking(pages::end, false).map(Objects::requireNonNull);
        }
    }
}
