using System.Numerics;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Tests.Binding;

public class IdTextTests
{
    [Theory]
    [InlineData("1234567890123456", "1234567890123456")]
    [InlineData(" 42 ", "42")]
    [InlineData("0042", "0042")]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData(42, "42")]
    [InlineData(9007199254740993L, "9007199254740993")]
    [InlineData(18446744073709551615UL, "18446744073709551615")]
    public void Digits_are_read_as_they_are(object value, string expected) => Assert.Equal(expected, IdText.Read(value));

    [Fact]
    public void A_big_integer_is_a_whole_number() => Assert.Equal("7", IdText.Read(new BigInteger(7)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Blank_means_not_given(object? value) => Assert.Equal("", IdText.Read(value));

    [Theory]
    [InlineData("abc")]
    [InlineData("12a")]
    [InlineData("1,234")]
    [InlineData("1.2E+15")]
    [InlineData("+5")]
    [InlineData("-5")]
    [InlineData("12 34")]
    [InlineData("١٢٣")]
    [InlineData("123456789012345678901")]
    [InlineData(-5)]
    [InlineData(12d)]
    [InlineData(12f)]
    [InlineData('1')]
    [InlineData(true)]
    public void Anything_else_is_refused(object value) => Assert.Null(IdText.Read(value));

    [Fact]
    public void A_decimal_is_refused() => Assert.Null(IdText.Read(12m));

    [Fact]
    public void A_refusal_says_why()
    {
        Assert.Contains("floating-point", IdText.Refusal(1.2e15, "ProfileId"), StringComparison.Ordinal);
        Assert.Contains("'abc' is not a ProfileId", IdText.Refusal("abc", "ProfileId"), StringComparison.Ordinal);
    }
}
