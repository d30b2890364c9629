using System.Text.Json;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Signing;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Routing;

/// <summary>The profiles that a grant may see.</summary>
internal sealed class ProfileService(World world)
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["apiProgram"] = ["billing", "campaign", "paymentMethod", "store", "report", "account", "posts"],
        ["accessLevel"] = ["edit", "view"],
        ["profileTypeFilter"] = ["seller", "vendor", "agency"],
        ["validPaymentMethodFilter"] = ["true", "false"],
    };

    public EmulatorResponse List(Grant grant, string query)
    {
        var parameters = Form.Read(query);
        foreach (var (name, value) in parameters)
        {
            if (Allowed.TryGetValue(name, out var values) && !values.Contains(value, StringComparer.Ordinal))
                return Answers.Details(400, "400", $"{name} must be one of {string.Join(", ", values)}.");
        }

        var type = parameters.GetValueOrDefault("profileTypeFilter");
        var paying = parameters.GetValueOrDefault("validPaymentMethodFilter");
        var json = new JsonBytes(64 + Math.Min(grant.ProfileCount, EmulatorOptions.MostProfilesPerGrant) * 320).Raw("["u8);
        var written = 0;
        for (var index = grant.FirstProfile; index < grant.FirstProfile + grant.ProfileCount && written < EmulatorOptions.MostProfilesPerGrant; index++)
        {
            var profile = world.Profile(index);
            if ((type is not null && type != profile.AccountType) || (paying is not null && paying == "true" != profile.ValidPaymentMethod))
                continue;
            json.Raw(written++ == 0 ? ""u8 : ","u8);
            Write(json, profile);
        }

        return new EmulatorResponse(200, MediaTypes.Json, json.Raw("]"u8));
    }

    public EmulatorResponse Get(Grant grant, long profileId)
    {
        var index = world.IndexOf(profileId);
        if (index < 0 || !grant.Sees(index))
            return Answers.Details(404, "404", $"No profile {profileId}.");
        var json = new JsonBytes(512);
        Write(json, world.Profile(index));
        return new EmulatorResponse(200, MediaTypes.Json, json);
    }

    /// <summary>Sets daily budgets of sellers' accounts; every item has an answer of its own.</summary>
    public EmulatorResponse Update(Grant grant, ReadOnlyMemory<byte> body)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return Answers.Details(400, "400", "The body is not JSON.");
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Array) return Answers.Details(400, "400", "An array of profiles is wanted.");
            var json = new JsonBytes(256).Raw("["u8);
            var written = 0;
            foreach (var item in document.RootElement.EnumerateArray())
            {
                var (id, code, details) = Update(grant, item);
                json.Raw(written++ == 0 ? "{\"profileId\":"u8 : ",{\"profileId\":"u8).Number(id).Raw(",\"code\":"u8).Text(code);
                if (details is not null) json.Raw(",\"details\":"u8).Text(details);
                json.Raw("}"u8);
            }

            return new EmulatorResponse(200, MediaTypes.Json, json.Raw("]"u8));
        }
    }

    private (long Id, string Code, string? Details) Update(Grant grant, JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("profileId", out var number) || !number.TryGetInt64(out var id))
            return (0, "INVALID_ARGUMENT", "profileId is missing.");
        var index = world.IndexOf(id);
        if (index < 0 || !grant.Sees(index)) return (id, "NOT_FOUND", $"No profile {id}.");
        if (world.Profile(index).AccountType != "seller") return (id, "INVALID_ARGUMENT", "Only sellers' accounts have a daily budget.");
        if (!item.TryGetProperty("dailyBudget", out var budget) || budget.ValueKind != JsonValueKind.Number || budget.GetDecimal() <= 0)
            return (id, "INVALID_ARGUMENT", "dailyBudget is not an amount above zero.");
        world.SetDailyBudget(index, budget.GetDecimal());
        return (id, "SUCCESS", null);
    }

    private static void Write(JsonBytes json, EmulatedProfile profile)
    {
        json.Raw("{\"profileId\":"u8).Number(profile.ProfileId)
            .Raw(",\"countryCode\":"u8).Text(profile.CountryCode)
            .Raw(",\"currencyCode\":"u8).Text(profile.CurrencyCode);
        if (profile.DailyBudget is { } budget)
            json.Raw(",\"dailyBudget\":"u8).Number(budget);
        json.Raw(",\"timezone\":"u8).Text(profile.TimeZone)
            .Raw(",\"accountInfo\":{\"marketplaceStringId\":"u8).Text(profile.MarketplaceStringId)
            .Raw(",\"id\":"u8).Text(profile.AccountId)
            .Raw(",\"type\":"u8).Text(profile.AccountType)
            .Raw(",\"name\":"u8).Text(profile.AccountName);

        // Sellers always pay somehow; only vendors are told.
        if (profile.AccountType == "vendor")
            json.Raw(",\"validPaymentMethod\":"u8).Flag(profile.ValidPaymentMethod);
        json.Raw("}}"u8);
    }
}
