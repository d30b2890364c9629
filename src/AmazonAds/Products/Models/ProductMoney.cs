using System.Globalization;
using System.Text.Json;

namespace AmazonAds.Products;

/// <summary>An amount as the catalogue writes it.</summary>
/// <param name="Amount">The amount, or null.</param>
/// <param name="Currency">Its currency, or null.</param>
/// <param name="Display">How Amazon writes it, or the amount with its currency where Amazon leaves that out.</param>
internal readonly record struct ProductMoney(decimal? Amount, string? Currency, string? Display)
{
    /// <summary>Reads an amount, which may stand in a member <c>money</c> of its own.</summary>
    /// <param name="value">The object, or null.</param>
    public static ProductMoney Read(JsonElement? value)
    {
        var money = ProductJson.Member(value, "money") ?? value;
        var amount = ProductJson.Number(money, "amount");
        var currency = ProductJson.Text(money, "currency");
        var plain = amount is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number} {currency}").TrimEnd() : null;
        return new ProductMoney(amount, currency, ProductJson.Text(money, "displayAmount") ?? plain);
    }
}
