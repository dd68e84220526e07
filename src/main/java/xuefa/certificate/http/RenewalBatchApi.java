package xuefa.certificate.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.certificate.flow.RenewalBatches;
import xuefa.certificate.flow.RenewalBatches.Batch;
import xuefa.certificate.flow.RenewalBatches.Left;
import xuefa.certificate.flow.RenewalBatches.Starting;
import xuefa.certificate.flow.RenewalCampaigns;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** Batches of clear cases over HTTP. */
public final class RenewalBatchApi {
    private final RenewalCampaigns campaigns;
    private final RenewalBatches batches;

    public RenewalBatchApi(RenewalCampaigns campaigns, RenewalBatches batches) {
        this.campaigns = campaigns;
        this.batches = batches;
    }

    public void addTo(Api api) {
        api.on("startRenewalBatch", this::start)
                .on("listRenewalBatches", this::list)
                .on("getRenewalBatch", call -> look(call, call.id("batchId"), 200))
                .on("cancelRenewalBatch", this::cancel);
    }

    private Future<Reply> start(Call call) {
        return batches.start(
                        call.actor(),
                        call.reach(),
                        call.id("campaignId"),
                        Optional.ofNullable(call.body().getString("unitId")).map(UUID::fromString),
                        UUID.fromString(call.body().getString("idempotencyKey")))
                .compose(starting -> switch (starting) {
                    case Starting.Started started -> look(call, started.batchId(), 201);
                    case Starting.Unknown unknown -> Future.succeededFuture(Reply.problem(404, "renewal.no-campaign"));
                    case Starting.NobodyClear nobody ->
                        Future.succeededFuture(Reply.problem(409, "renewal.nobody-clear"));
                });
    }

    private Future<Reply> list(Call call) {
        UUID campaignId = call.id("campaignId");
        return campaigns
                .find(call.reach(), campaignId)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Reply.problem(404, "renewal.no-campaign"))
                        : batches.list(call.reach(), campaignId)
                                .map(all -> Reply.ok(RenewalReplies.items(all.stream()
                                        .map(each -> json(each, List.of()))
                                        .toList()))));
    }

    private Future<Reply> look(Call call, UUID batchId, int status) {
        return batches.find(call.reach(), batchId)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(unknown())
                        : batches.left(batchId).map(left -> Reply.of(status, json(found.get(), left))));
    }

    private Future<Reply> cancel(Call call) {
        UUID id = call.id("batchId");
        return batches.find(call.reach(), id)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(unknown())
                        : batches.cancel(call.actor(), call.reach(), id)
                                .map(done -> done
                                        ? Reply.of(204, null, Map.of())
                                        : Reply.problem(409, "renewal.batch-over")));
    }

    private static Reply unknown() {
        return Reply.problem(404, "renewal.no-batch");
    }

    private static JsonObject json(Batch batch, List<Left> left) {
        JsonObject json = new JsonObject()
                .put("batchId", batch.batchId().toString())
                .put("number", batch.number())
                .put("unitName", batch.unitName())
                .put("byName", batch.byName())
                .put("total", batch.total())
                .put("passed", batch.passed())
                .put("left", batch.left())
                .put("waiting", batch.waiting())
                .put("startedAt", batch.startedAt().toString())
                .put("cancelled", batch.cancelled())
                .put(
                        "leftOver",
                        new JsonArray(left.stream()
                                .map(each -> new JsonObject()
                                        .put("reviewId", each.reviewId().toString())
                                        .put("personName", each.personName())
                                        .put("problem", each.problem()))
                                .toList()));
        batch.endedAt().ifPresent(at -> json.put("endedAt", at.toString()));
        return json;
    }
}
